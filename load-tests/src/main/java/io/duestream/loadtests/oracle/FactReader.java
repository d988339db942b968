package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Amended;
import io.duestream.loadtests.oracle.Fact.Cancelled;
import io.duestream.loadtests.oracle.Fact.Credited;
import io.duestream.loadtests.oracle.Fact.Issued;
import io.duestream.loadtests.oracle.Fact.Outcome;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Respite;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.schemas.events.DisputeOpened;
import io.duestream.schemas.events.DisputeSettled;
import io.duestream.schemas.events.InvoiceAmended;
import io.duestream.schemas.events.InvoiceCancelled;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import io.duestream.schemas.events.RespiteGranted;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads records as facts; what the ledger does not decide by (texts, payer, source) is left out. */
final class FactReader {
    private FactReader() {}

    static Fact read(InvoiceEvent event) {
        String invoice = event.getInvoiceId();
        return switch (event.getChange()) {
            case InvoiceIssued issued -> issued(invoice, event.getVersion(), issued);
            case InvoiceAmended amended ->
                new Amended(invoice, event.getVersion(), money(amended.getAmount()), amended.getDueDate());
            case InvoiceCredited credited ->
                new Credited(invoice, credited.getCreditNoteId(), money(credited.getAmount()), credited.getDate());
            case InvoiceCancelled cancelled -> new Cancelled(invoice, cancelled.getDate());
            case DisputeOpened opened -> new Fact.DisputeOpened(invoice, opened.getDisputeId(), opened.getDate());
            case DisputeSettled settled -> new Fact.DisputeSettled(invoice, settled.getDisputeId(), settled.getDate());
            case RespiteGranted granted ->
                new Respite(invoice, granted.getRespiteId(), granted.getFrom(), granted.getUntil());
            default -> throw new IllegalArgumentException("Not an invoice's change: " + event.getChange());
        };
    }

    static Fact read(OutcomeEvent event) {
        return new Outcome(event.getInvoiceId(), event.getMessageId(), event.getResult(), event.getDate());
    }

    static Fact read(PaymentEvent event) {
        return switch (event.getChange()) {
            case PaymentReceived received -> payment(received);
            case PaymentReturned returned ->
                new Returned(
                        returned.getReturnId(),
                        returned.getPaymentId(),
                        money(returned.getAmount()),
                        returned.getCurrency(),
                        returned.getValueDate(),
                        returned.getBookingDate());
            default -> throw new IllegalArgumentException("Not a fact of an account: " + event.getChange());
        };
    }

    private static Issued issued(String invoice, long revision, InvoiceIssued issued) {
        return new Issued(
                invoice,
                revision,
                money(issued.getAmount()),
                issued.getCurrency(),
                issued.getIssueDate(),
                issued.getDueDate(),
                issued.getCustomer(),
                issued.getPolicy());
    }

    private static Payment payment(PaymentReceived received) {
        LocalDate effective = Stream.of(received.getValueDate(), received.getBookingDate(), received.getOrderedDate())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Payment(
                received.getPaymentId(),
                money(received.getAmount()),
                received.getCurrency(),
                effective,
                received.getBookingDate());
    }

    private static BigInteger money(long amount) {
        return BigInteger.valueOf(amount);
    }
}
