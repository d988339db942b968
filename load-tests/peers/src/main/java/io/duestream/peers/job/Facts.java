package io.duestream.peers.job;

import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Events as facts; null for events that are no part of the job. Not for several threads. */
public final class Facts {
    private final PayerHash payers = new PayerHash();

    /** What an issuer told. */
    public @Nullable Fact of(InvoiceEvent event) {
        return event.getChange() instanceof InvoiceIssued c
                ? new Fact.Issued(new Invoice(
                        event.getInvoiceId(),
                        event.getVersion(),
                        c.getAmount(),
                        c.getCurrency(),
                        c.getIssueDate(),
                        c.getDueDate(),
                        c.getCustomer()))
                : null;
    }

    /** What a bank told. */
    public @Nullable Fact of(PaymentEvent event) {
        return event.getChange() instanceof PaymentReceived p
                ? new Fact.Received(new Payment(
                        p.getPaymentId(),
                        p.getAmount(),
                        p.getCurrency(),
                        earliest(earliest(p.getValueDate(), p.getBookingDate()), p.getOrderedDate()),
                        p.getBookingDate(),
                        payers.of(event.getCreditor(), p.getPayerAccount())))
                : null;
    }

    /** What a channel told. */
    public @Nullable Fact of(OutcomeEvent event) {
        return switch (event.getResult()) {
            case DELIVERED -> new Fact.Delivered(event.getInvoiceId(), event.getDate());
            case FAILED -> new Fact.DeliveryFailed(event.getInvoiceId(), event.getDate());
            case UNKNOWN -> null;
        };
    }

    private static LocalDate earliest(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isBefore(b) ? a : b;
    }
}
