package io.duestream.peers.job;

import io.duestream.peers.job.Fact.Delivered;
import io.duestream.peers.job.Fact.DeliveryFailed;
import io.duestream.peers.job.Fact.Due;
import io.duestream.peers.job.Fact.Issued;
import io.duestream.peers.job.Fact.Received;
import io.duestream.peers.job.Placement.Placed;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.InvoiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Records of {@code invoice-status}. By constructor: Avro's builders cost more than the encoding. */
public final class Statuses {
    private Statuses() {}

    static InvoiceStatus of(String key, Fact fact, Account after, List<Placed> placed, Cause cause) {
        return of(key, after.version(), change(fact, after, placed), image(after), cause);
    }

    /** The record of a change, by which the account came to this version. */
    public static InvoiceStatus of(String key, long version, Change change, AccountImage after, Cause cause) {
        return new InvoiceStatus(
                EventIds.ofStatus(key, version, cause.mark()),
                cause.eventId(),
                cause.occurredAt(),
                cause.recordedAt(),
                version,
                change.kind(),
                change.invoiceId(),
                change.id(),
                change.link(),
                change.customer(),
                change.revision(),
                change.amount(),
                change.currency(),
                change.date(),
                change.until(),
                change.step(),
                change.level(),
                change.payer(),
                change.reason(),
                change.rule(),
                after);
    }

    private static Change change(Fact fact, Account after, List<Placed> placed) {
        return switch (fact) {
            case Issued(Invoice invoice) -> Change.issued(invoice);
            case Received(Payment payment) -> Change.received(payment, reason(payment, after, placed));
            case Delivered(String invoiceId, LocalDate day) -> Change.delivered(invoiceId, day);
            case DeliveryFailed(String invoiceId, LocalDate day) -> Change.failed(invoiceId, day);
            case Due(LocalDate day) -> {
                Invoice invoice = Objects.requireNonNull(after.invoice());
                yield Change.reminded(invoice.id(), invoice.due(), after.owed() - after.paid(), day);
            }
        };
    }

    private static String reason(Payment payment, Account after, List<Placed> placed) {
        if (after.invoice() == null) {
            return "waits for its invoice";
        }
        Placed part = Placement.find(placed, payment.id());
        if (part == null) {
            return "nothing was open any more";
        }
        if (part.principal() < payment.amount()) {
            return "reference exact; more was paid than was open";
        }
        return after.isOpen() ? "reference exact, part of what is owed" : "reference exact, settled";
    }

    private static AccountImage image(Account after) {
        Invoice invoice = after.invoice();
        long paid = after.paid();
        boolean open = after.isOpen();
        return new AccountImage(
                after.state(),
                after.currency(),
                after.owed() - paid,
                0L,
                paid,
                after.received() - paid,
                open ? 1 : 0,
                open && invoice != null ? invoice.due() : null);
    }
}
