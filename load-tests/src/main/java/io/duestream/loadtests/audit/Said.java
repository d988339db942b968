package io.duestream.loadtests.audit;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.DisputeOpened;
import io.duestream.schemas.events.DisputeSettled;
import io.duestream.schemas.events.InvoiceAmended;
import io.duestream.schemas.events.InvoiceCancelled;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import io.duestream.schemas.events.RespiteGranted;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What {@code invoice-status} says of a fact, in the words of its schema. Amounts are minor units. */
record Said(
        AccountChange change,
        @Nullable String invoiceId,
        @Nullable String id,
        @Nullable String link,
        @Nullable String customer,
        long revision,
        long amount,
        @Nullable String currency,
        @Nullable LocalDate date,
        @Nullable LocalDate until) {
    /** All accounts of a plan have this policy. */
    private static final String POLICY = "standard";

    static Said of(InvoiceStatus status) {
        String link = status.getLink();
        boolean pinned = status.getChange() == AccountChange.ISSUED && link != null && link.startsWith(POLICY + "/");
        return new Said(
                status.getChange(),
                status.getInvoiceId(),
                status.getId(),
                pinned ? POLICY : link,
                status.getCustomer(),
                status.getRevision(),
                status.getAmount(),
                status.getCurrency(),
                status.getDate(),
                status.getUntil());
    }

    /** What must be said of a fact about an invoice. */
    static Said of(InvoiceEvent event) {
        String invoice = event.getInvoiceId();
        long revision = event.getVersion();
        return switch (event.getChange()) {
            case InvoiceIssued e ->
                new Said(
                        AccountChange.ISSUED,
                        invoice,
                        null,
                        POLICY,
                        e.getCustomer(),
                        revision,
                        e.getAmount(),
                        e.getCurrency(),
                        e.getIssueDate(),
                        e.getDueDate());
            case InvoiceAmended e ->
                new Said(
                        AccountChange.AMENDED,
                        invoice,
                        null,
                        null,
                        null,
                        revision,
                        e.getAmount(),
                        null,
                        null,
                        e.getDueDate());
            case InvoiceCredited e ->
                about(AccountChange.CREDITED, invoice, e.getCreditNoteId(), e.getAmount(), e.getDate(), null);
            case InvoiceCancelled e -> about(AccountChange.CANCELLED, invoice, null, 0, e.getDate(), null);
            case DisputeOpened e ->
                about(AccountChange.DISPUTE_OPENED, invoice, e.getDisputeId(), 0, e.getDate(), null);
            case DisputeSettled e ->
                about(AccountChange.DISPUTE_SETTLED, invoice, e.getDisputeId(), 0, e.getDate(), null);
            case RespiteGranted e ->
                about(AccountChange.RESPITE_GRANTED, invoice, e.getRespiteId(), 0, e.getFrom(), e.getUntil());
            default -> throw new IllegalArgumentException("no fact about an invoice: " + event);
        };
    }

    private static Said about(
            AccountChange change,
            String invoice,
            @Nullable String id,
            long amount,
            LocalDate date,
            @Nullable LocalDate until) {
        return new Said(change, invoice, id, null, null, 0, amount, null, date, until);
    }

    /** What must be said of a payment or a return. */
    static Said of(SpecificRecord money) {
        return switch (money) {
            case PaymentReceived e ->
                money(
                        AccountChange.PAYMENT_RECEIVED,
                        e.getPaymentId(),
                        null,
                        e.getAmount(),
                        e.getCurrency(),
                        Particulars.paidOn(e),
                        e.getBookingDate());
            case PaymentReturned e ->
                money(
                        AccountChange.PAYMENT_RETURNED,
                        e.getReturnId(),
                        e.getPaymentId(),
                        e.getAmount(),
                        e.getCurrency(),
                        e.getValueDate(),
                        e.getBookingDate());
            default -> throw new IllegalArgumentException("no fact about money: " + money);
        };
    }

    private static Said money(
            AccountChange change,
            String id,
            @Nullable String link,
            long amount,
            String currency,
            LocalDate date,
            LocalDate until) {
        return new Said(change, null, id, link, null, 0, amount, currency, date, until);
    }

    /** What must be said of a payment whose id came before with other content. */
    static Said contradiction(String paymentId) {
        return new Said(AccountChange.CONFLICT, null, paymentId, null, null, 0, 0, null, null, null);
    }
}
