package io.duestream.loadtests.lives;

import io.duestream.schemas.events.Channel;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.DisputeOpened;
import io.duestream.schemas.events.DisputeSettled;
import io.duestream.schemas.events.FeedMark;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records for one key, tersely; amounts in minor units. Every event happened at {@code at}, and the same content has the same event id.
 *
 * @param creditor as in the key
 * @param reference as in the key
 * @param at when it happened and was recorded
 */
public record Events(String creditor, String reference, Instant at) {
    /** The bank accounts of every creditor here. */
    public static final List<String> ACCOUNTS = List.of("SE01", "SE02");

    private static final String SOURCE = "camt.054.001.08";

    /** For the same key at another time. */
    public Events at(Instant other) {
        return new Events(creditor, reference, other);
    }

    /** Revision 1, in kronor. */
    public InvoiceEvent issued(String invoiceId, long amount, LocalDate issueDate, LocalDate dueDate) {
        return issued(invoiceId, amount, "SEK", issueDate, dueDate);
    }

    /** Revision 1. */
    public InvoiceEvent issued(String invoiceId, long amount, String currency, LocalDate issueDate, LocalDate dueDate) {
        return invoice(invoiceId, 1, new InvoiceIssued(amount, currency, issueDate, dueDate, null, null));
    }

    /** New terms. */
    public InvoiceEvent amended(String invoiceId, long revision, long amount, LocalDate dueDate) {
        return invoice(invoiceId, revision, new InvoiceAmended(amount, dueDate));
    }

    /** A credit note. */
    public InvoiceEvent credited(String invoiceId, String creditNoteId, long amount, LocalDate date) {
        return invoice(invoiceId, 0, new InvoiceCredited(creditNoteId, amount, date));
    }

    /** Void from the start. */
    public InvoiceEvent cancelled(String invoiceId, LocalDate date) {
        return invoice(invoiceId, 0, new InvoiceCancelled(date, null));
    }

    /** The customer objects. */
    public InvoiceEvent disputeOpened(String invoiceId, String disputeId, LocalDate date) {
        return invoice(invoiceId, 0, new DisputeOpened(disputeId, date, null));
    }

    /** The dispute is over. */
    public InvoiceEvent disputeSettled(String invoiceId, String disputeId, LocalDate date) {
        return invoice(invoiceId, 0, new DisputeSettled(disputeId, date));
    }

    /** More time, both days included. */
    public InvoiceEvent respite(String invoiceId, String respiteId, LocalDate from, LocalDate until) {
        return invoice(invoiceId, 0, new RespiteGranted(respiteId, from, until));
    }

    /** What became of a message that was sent by e-mail. */
    public OutcomeEvent outcome(String invoiceId, String messageId, DeliveryResult result, LocalDate date) {
        String id = id(creditor, reference, invoiceId, messageId, result, date);
        return new OutcomeEvent(
                id, null, at, at, 1L, creditor, reference, invoiceId, messageId, Channel.EMAIL, result, date);
    }

    /** In kronor, ordered, valued and booked on one day. */
    public PaymentEvent received(String paymentId, long amount, LocalDate day) {
        return received(paymentId, amount, "SEK", day, day, null);
    }

    /** A payment on the first account. */
    public PaymentEvent received(
            String paymentId,
            long amount,
            String currency,
            LocalDate valueDate,
            LocalDate bookingDate,
            @Nullable LocalDate orderedDate) {
        return payment(
                ACCOUNTS.getFirst(),
                new PaymentReceived(
                        paymentId,
                        amount,
                        currency,
                        valueDate,
                        bookingDate,
                        orderedDate,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SOURCE));
    }

    /** In kronor, valued and booked on one day. */
    public PaymentEvent returned(String returnId, @Nullable String paymentId, long amount, LocalDate day) {
        return returned(returnId, paymentId, amount, "SEK", day, day);
    }

    /** A return on the first account. */
    public PaymentEvent returned(
            String returnId,
            @Nullable String paymentId,
            long amount,
            String currency,
            LocalDate valueDate,
            LocalDate bookingDate) {
        return payment(
                ACCOUNTS.getFirst(),
                new PaymentReturned(
                        returnId,
                        paymentId,
                        amount,
                        currency,
                        valueDate,
                        bookingDate,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SOURCE));
    }

    /** A mark of a creditor's account; its key is {@code creditor|#account}. */
    public static PaymentEvent mark(String creditor, String account, LocalDate completeThrough, Instant writtenAt) {
        String file = id(creditor, account, completeThrough).replace("-", "");
        return new Events(creditor, "#" + account, writtenAt)
                .payment(account, new FeedMark(completeThrough, file + file));
    }

    private InvoiceEvent invoice(String invoiceId, long version, SpecificRecord change) {
        String id =
                id(creditor, reference, invoiceId, version, change.getSchema().getName(), change);
        return new InvoiceEvent(id, null, at, at, version, creditor, reference, invoiceId, change);
    }

    private PaymentEvent payment(String account, SpecificRecord change) {
        String id = id(creditor, reference, change.getSchema().getName(), change);
        return new PaymentEvent(id, null, at, at, 1L, creditor, reference, account, change);
    }

    private static String id(Object... parts) {
        return UUID.nameUUIDFromBytes(List.of(parts).toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
