package io.duestream.connectors.publish;

import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.Fingerprints;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.avro.specific.SpecificRecord;

/** Facts of files as records of the contract. The same fact always gets the same event id. */
public final class EventRecords {

    private static final long FIRST_REVISION = 1;
    private static final long NO_REVISION = 0;

    private final Clock clock;

    /** Stamps records with the time of that clock: business time. */
    public EventRecords(Clock clock) {
        this.clock = clock;
    }

    /**
     * The record of a fact.
     *
     * @param creditor whose account or invoice it is
     * @param zone in which its days begin
     */
    public SpecificRecord of(FileEvent event, String creditor, ZoneId zone) {
        return switch (event) {
            case FileEvent.PaymentReceived received -> received(received, creditor, zone);
            case FileEvent.PaymentReturned returned -> returned(returned, creditor, zone);
            case FileEvent.InvoiceIssued issued -> issued(issued, creditor, zone);
            case FileEvent.InvoiceCredited credited -> credited(credited, creditor, zone);
        };
    }

    /** A feed mark; {@code reference} is {@code #account}. */
    PaymentEvent mark(String creditor, String account, LocalDate completeThrough, String file, Instant at) {
        return PaymentEvent.newBuilder()
                .setEventId(eventId("feed-mark", file, account, completeThrough.toString()))
                .setOccurredAt(at)
                .setRecordedAt(now())
                .setVersion(FIRST_REVISION)
                .setCreditor(creditor)
                .setReference("#" + account)
                .setAccount(account)
                .setChange(new FeedMark(completeThrough, file))
                .build();
    }

    /** A name for what these parts name, 32 hexadecimal characters. */
    static String eventId(String... parts) {
        byte[] text = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Fingerprints.sha256().digest(text), 0, 16);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private PaymentEvent received(FileEvent.PaymentReceived event, String creditor, ZoneId zone) {
        PaymentReceived change = PaymentReceived.newBuilder()
                .setPaymentId(event.paymentId())
                .setAmount(event.money().minorUnits())
                .setCurrency(event.money().currency())
                .setValueDate(event.valueDate())
                .setBookingDate(event.bookingDate())
                .setOrderedDate(event.orderedDate())
                .setReferenceAsTyped(event.referenceAsTyped())
                .setRemittanceText(event.remittanceText())
                .setPayerAccount(event.payerAccount())
                .setPayerName(event.payerName())
                .setBankReference(event.bankReference())
                .setSource(event.source())
                .build();
        return payment(event, event.paymentId(), "received", event.bookingDate(), creditor, zone, change);
    }

    private PaymentEvent returned(FileEvent.PaymentReturned event, String creditor, ZoneId zone) {
        PaymentReturned change = PaymentReturned.newBuilder()
                .setReturnId(event.returnId())
                .setAmount(event.money().minorUnits())
                .setCurrency(event.money().currency())
                .setValueDate(event.valueDate())
                .setBookingDate(event.bookingDate())
                .setReasonCode(event.reasonCode())
                .setReferenceAsTyped(event.referenceAsTyped())
                .setRemittanceText(event.remittanceText())
                .setPayerAccount(event.payerAccount())
                .setBankReference(event.bankReference())
                .setSource(event.source())
                .build();
        return payment(event, event.returnId(), "returned", event.bookingDate(), creditor, zone, change);
    }

    private PaymentEvent payment(
            FileEvent.OnAccount event,
            String id,
            String kind,
            LocalDate booked,
            String creditor,
            ZoneId zone,
            Object change) {
        return PaymentEvent.newBuilder()
                .setEventId(eventId(kind, id, Long.toString(FIRST_REVISION)))
                .setOccurredAt(startOf(booked, zone))
                .setRecordedAt(now())
                .setVersion(FIRST_REVISION)
                .setCreditor(creditor)
                .setReference(event.reference().isEmpty() ? "~" + id : event.reference())
                .setAccount(event.account())
                .setChange(change)
                .build();
    }

    private InvoiceEvent issued(FileEvent.InvoiceIssued event, String creditor, ZoneId zone) {
        InvoiceIssued change = InvoiceIssued.newBuilder()
                .setAmount(event.money().minorUnits())
                .setCurrency(event.money().currency())
                .setIssueDate(event.issueDate())
                .setDueDate(event.dueDate())
                .setCustomer(event.customer())
                .build();
        return invoice(creditor, event.reference(), event.invoiceId())
                .setEventId(eventId("issued", creditor, event.invoiceId(), Long.toString(FIRST_REVISION)))
                .setOccurredAt(startOf(event.issueDate(), zone))
                .setVersion(FIRST_REVISION)
                .setChange(change)
                .build();
    }

    private InvoiceEvent credited(FileEvent.InvoiceCredited event, String creditor, ZoneId zone) {
        InvoiceCredited change = InvoiceCredited.newBuilder()
                .setCreditNoteId(event.creditNoteId())
                .setAmount(event.money().minorUnits())
                .setDate(event.date())
                .build();
        return invoice(creditor, event.reference(), event.invoiceId())
                .setEventId(eventId("credited", creditor, event.invoiceId(), event.creditNoteId()))
                .setOccurredAt(startOf(event.date(), zone))
                .setVersion(NO_REVISION)
                .setChange(change)
                .build();
    }

    private InvoiceEvent.Builder invoice(String creditor, String reference, String invoiceId) {
        return InvoiceEvent.newBuilder()
                .setRecordedAt(now())
                .setCreditor(creditor)
                .setReference(reference)
                .setInvoiceId(invoiceId);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
