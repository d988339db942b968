package io.duestream.peers.streams;

import io.duestream.peers.job.Fact;
import io.duestream.peers.job.Facts;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Payment;
import io.duestream.peers.streams.state.Delivery;
import io.duestream.peers.streams.state.IssuedInvoice;
import io.duestream.peers.streams.state.Origin;
import io.duestream.peers.streams.state.Payments;
import io.duestream.peers.streams.state.ReceivedPayment;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds an event to its topic's table. What is known already leaves the row as it is. */
final class Tables {
    private static final ThreadLocal<Facts> FACTS = ThreadLocal.withInitial(Facts::new);

    private Tables() {}

    static @Nullable IssuedInvoice add(InvoiceEvent event, @Nullable IssuedInvoice row) {
        if (row != null || !(FACTS.get().of(event) instanceof Fact.Issued(Invoice i))) {
            return row;
        }
        return new IssuedInvoice(
                i.id(),
                i.revision(),
                i.amount(),
                i.currency(),
                i.issued(),
                i.due(),
                i.customer(),
                new Origin(event.getEventId(), event.getOccurredAt()));
    }

    static @Nullable Payments add(PaymentEvent event, @Nullable Payments row) {
        if (!(FACTS.get().of(event) instanceof Fact.Received(Payment p))) {
            return row;
        }
        List<ReceivedPayment> known = row == null ? List.of() : row.getReceived();
        if (known.stream().anyMatch(same -> same.getPaymentId().equals(p.id()))) {
            return row;
        }
        List<ReceivedPayment> all = new ArrayList<>(known);
        all.add(new ReceivedPayment(
                p.id(),
                p.amount(),
                p.currency(),
                p.effective(),
                p.booked(),
                p.payer(),
                new Origin(event.getEventId(), event.getOccurredAt())));
        return new Payments(all);
    }

    static @Nullable Delivery add(OutcomeEvent event, @Nullable Delivery row) {
        LocalDate delivered = row == null ? null : row.getDeliveredOn();
        LocalDate failed = row == null ? null : row.getFailedOn();
        Origin origin = new Origin(event.getEventId(), event.getOccurredAt());
        LocalDate day = event.getDate();
        return switch (event.getResult()) {
            case DELIVERED ->
                delivered == null || day.isBefore(delivered)
                        ? new Delivery(event.getInvoiceId(), day, failed, origin)
                        : row;
            case FAILED ->
                failed == null || day.isAfter(failed)
                        ? new Delivery(event.getInvoiceId(), delivered, day, origin)
                        : row;
            case UNKNOWN -> row;
        };
    }
}
