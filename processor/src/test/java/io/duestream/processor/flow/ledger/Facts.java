package io.duestream.processor.flow.ledger;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events as publishers send them, for the creditor {@code acme} and one reference. */
public final class Facts {
    private final String creditor;
    private final String reference;

    public Facts(String creditor, String reference) {
        this.creditor = creditor;
        this.reference = reference;
    }

    public static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    public InvoiceEvent issued(String id, long amount, String issued, String due) {
        return issued(id, amount, "SEK", issued, due, null);
    }

    public InvoiceEvent issued(
            String id, long amount, String currency, String issued, String due, @Nullable String policy) {
        InvoiceIssued change = new InvoiceIssued(amount, currency, day(issued), day(due), "customer-7", policy);
        return invoice(id, 1, change, day(issued), "issued");
    }

    public InvoiceEvent amended(String id, long revision, long amount, String due) {
        return invoice(id, revision, new InvoiceAmended(amount, day(due)), day("01-01"), "amended" + revision);
    }

    public InvoiceEvent credited(String id, String note, long amount, String date) {
        return invoice(id, 0, new InvoiceCredited(note, amount, day(date)), day(date), "credited" + note);
    }

    public InvoiceEvent cancelled(String id, String date) {
        return invoice(id, 0, new InvoiceCancelled(day(date), null), day(date), "cancelled");
    }

    public InvoiceEvent disputed(String id, String dispute, String date) {
        return invoice(id, 0, new DisputeOpened(dispute, day(date), null), day(date), "disputed" + dispute);
    }

    public InvoiceEvent disputeSettled(String id, String dispute, String date) {
        return invoice(id, 0, new DisputeSettled(dispute, day(date)), day(date), "settled" + dispute);
    }

    public InvoiceEvent respite(String id, String respite, String from, String until) {
        return invoice(id, 0, new RespiteGranted(respite, day(from), day(until)), day(from), "respite" + respite);
    }

    public OutcomeEvent delivered(String id, String message, String date) {
        return outcome(id, message, DeliveryResult.DELIVERED, date);
    }

    public OutcomeEvent deliveryFailed(String id, String message, String date) {
        return outcome(id, message, DeliveryResult.FAILED, date);
    }

    public OutcomeEvent outcome(String id, String message, DeliveryResult result, String date) {
        Instant at = day(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        String eventId = String.join("-", message, result.toString(), date);
        return new OutcomeEvent(
                eventId, null, at, at, 1L, creditor, reference, id, message, Channel.EMAIL, result, day(date));
    }

    private InvoiceEvent invoice(String id, long version, SpecificRecord change, LocalDate date, String kind) {
        Instant at = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new InvoiceEvent(id + "-" + kind, null, at, at, version, creditor, reference, id, change);
    }

    public PaymentEvent paid(String id, long amount, String valueDate) {
        return paid(id, amount, "SEK", valueDate, valueDate);
    }

    public PaymentEvent paid(String id, long amount, String currency, String valueDate, String booked) {
        PaymentReceived change = new PaymentReceived(
                id, amount, currency, day(valueDate), day(booked), null, reference, null, "5555-1", "Eva", null, "api");
        return payment("paid-" + id, change, day(booked));
    }

    /** A payment whose order the bank took on a day of its own, from a payer of one's choice. */
    public PaymentEvent ordered(String id, long amount, String ordered, String valueDate, @Nullable String payer) {
        PaymentReceived change = new PaymentReceived(
                id,
                amount,
                "SEK",
                day(valueDate),
                day(valueDate),
                day(ordered),
                reference,
                null,
                payer,
                null,
                null,
                "api");
        return payment("paid-" + id, change, day(valueDate));
    }

    public PaymentEvent returned(String id, @Nullable String paymentId, long amount, String valueDate) {
        PaymentReturned change = new PaymentReturned(
                id,
                paymentId,
                amount,
                "SEK",
                day(valueDate),
                day(valueDate),
                "AM04",
                reference,
                null,
                null,
                null,
                "api");
        return payment("returned-" + id, change, day(valueDate));
    }

    public PaymentEvent mark(String through) {
        return mark("1", through, day(through).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A mark of one of the creditor's accounts, written at an instant. */
    public PaymentEvent mark(String account, String through, Instant at) {
        FeedMark change = new FeedMark(day(through), "file");
        String eventId = "mark-" + account + "-" + through;
        return new PaymentEvent(eventId, null, at, at, 1L, creditor, "#" + account, account, change);
    }

    private PaymentEvent payment(String eventId, SpecificRecord change, LocalDate date) {
        Instant at = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new PaymentEvent(eventId, null, at, at, 1L, creditor, reference, "1", change);
    }
}
