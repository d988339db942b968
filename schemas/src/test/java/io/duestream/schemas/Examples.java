package io.duestream.schemas;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.Channel;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.EscalationKind;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PolicyChoice;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** One event of each stream, for golden bytes and round trips. */
public final class Examples {
    private static final Instant THEN = Instant.parse("2026-03-02T08:30:00.125Z");
    private static final Instant LATER = Instant.parse("2026-03-02T08:31:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-04-01");
    private static final String RULE = "standard/1, se/2025-01-01";

    /** An id for each stream's schema, from 1. */
    public static final Map<EventStreams, Integer> IDS = ids();

    private Examples() {}

    private static Map<EventStreams, Integer> ids() {
        Map<EventStreams, Integer> ids = new EnumMap<>(EventStreams.class);
        for (EventStreams stream : EventStreams.values()) {
            ids.put(stream, ids.size() + 1);
        }
        return Map.copyOf(ids);
    }

    public static int idOf(EventStreams stream) {
        return Objects.requireNonNull(IDS.get(stream));
    }

    public static SpecificRecord of(EventStreams stream) {
        return switch (stream) {
            case INVOICES -> invoice();
            case PAYMENTS -> payment();
            case OUTCOMES -> outcome();
            case CREDITORS -> creditor();
            case INVOICE_STATUS -> status();
            case MATCHES -> match();
            case UNMATCHED -> unmatched();
            case REMINDERS -> reminder();
            case ESCALATIONS -> escalation();
            case DEAD_LETTERS -> deadLetter();
            case FILES -> file();
        };
    }

    public static InvoiceEvent invoice() {
        return InvoiceEvent.newBuilder()
                .setEventId("invoice-1001-1")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(1)
                .setCreditor("acme")
                .setReference("55512345678")
                .setInvoiceId("1001")
                .setChange(InvoiceIssued.newBuilder()
                        .setAmount(129_900)
                        .setCurrency("SEK")
                        .setIssueDate(LocalDate.parse("2026-03-02"))
                        .setDueDate(DUE)
                        .setCustomer("C-77")
                        .build())
                .build();
    }

    public static PaymentEvent payment() {
        return PaymentEvent.newBuilder()
                .setEventId("payment-9f2c")
                .setCausedBy("file-5a")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(1)
                .setCreditor("acme")
                .setReference("55512345678")
                .setAccount("SE4550000000058398257466")
                .setChange(PaymentReceived.newBuilder()
                        .setPaymentId("9f2c")
                        .setAmount(129_900)
                        .setCurrency("SEK")
                        .setValueDate(DUE)
                        .setBookingDate(DUE)
                        .setReferenceAsTyped("5551 2345 678")
                        .setPayerName("Åsa Öberg")
                        .setSource("camt.054.001.08")
                        .build())
                .build();
    }

    private static OutcomeEvent outcome() {
        return OutcomeEvent.newBuilder()
                .setEventId("outcome-m-4711-delivered")
                .setCausedBy("receipt-88")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(1)
                .setCreditor("acme")
                .setReference("55512345678")
                .setInvoiceId("1001")
                .setMessageId("m-4711")
                .setChannel(Channel.EMAIL)
                .setResult(DeliveryResult.DELIVERED)
                .setDate(LocalDate.parse("2026-03-02"))
                .build();
    }

    private static Creditor creditor() {
        return Creditor.newBuilder()
                .setEventId("creditor-acme-3")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(3)
                .setCreditor("acme")
                .setName("Acme Fjärrvärme")
                .setMarket("se")
                .setCurrency("SEK")
                .setAccounts(List.of("SE4550000000058398257466"))
                .setPolicies(List.of(PolicyChoice.newBuilder()
                        .setFrom(LocalDate.parse("2025-01-01"))
                        .setPolicy("standard")
                        .build()))
                .build();
    }

    private static InvoiceStatus status() {
        return InvoiceStatus.newBuilder()
                .setEventId("acme|55512345678/2/PAYMENT_RECEIVED")
                .setCausedBy("payment-9f2c")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(2)
                .setChange(AccountChange.PAYMENT_RECEIVED)
                .setId("9f2c")
                .setAmount(129_900)
                .setCurrency("SEK")
                .setDate(DUE)
                .setReason("paid in full")
                .setRule(RULE)
                .setAfter(AccountImage.newBuilder()
                        .setState(AccountState.PAID)
                        .setCurrency("SEK")
                        .setPrincipalOpen(0)
                        .setFeesOpen(0)
                        .setPaid(129_900)
                        .setUnplaced(0)
                        .setOpenInvoices(0)
                        .build())
                .build();
    }

    private static Match match() {
        return Match.newBuilder()
                .setEventId("match-9f2c-1001")
                .setCausedBy("payment-9f2c")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(2)
                .setCreditor("acme")
                .setReference("55512345678")
                .setInvoiceId("1001")
                .setPaymentId("9f2c")
                .setPrincipal(129_900)
                .setFees(0)
                .setCurrency("SEK")
                .setPaidOn(DUE)
                .setPayer("c0ffee")
                .setReason("reference and amount")
                .setRule(RULE)
                .build();
    }

    private static Unmatched unmatched() {
        return Unmatched.newBuilder()
                .setEventId("unmatched-77aa")
                .setCausedBy("payment-77aa")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(3)
                .setCreditor("acme")
                .setReference("55512345678")
                .setPaymentId("77aa")
                .setAmount(5_000)
                .setCurrency("SEK")
                .setPaidOn(DUE)
                .setCause(UnmatchedCause.ALREADY_PAID)
                .setCustomer("C-77")
                .setReason("the invoice was paid before")
                .setRule(RULE)
                .build();
    }

    private static Reminder reminder() {
        return Reminder.newBuilder()
                .setEventId("acme|55512345678/4/REMINDER")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(4)
                .setCreditor("acme")
                .setReference("55512345678")
                .setKind(ReminderKind.REMINDER)
                .setStepId("1001/2")
                .setInvoiceId("1001")
                .setLevel(2)
                .setDate(LocalDate.parse("2026-04-13"))
                .setDueDate(DUE)
                .setPayBy(LocalDate.parse("2026-04-27"))
                .setPrincipalOpen(129_900)
                .setFeesOpen(6_000)
                .setFee(6_000)
                .setCurrency("SEK")
                .setReason("12 days past due")
                .setRule(RULE)
                .build();
    }

    private static Escalation escalation() {
        return Escalation.newBuilder()
                .setEventId("acme|55512345678/6/WITHDRAWAL")
                .setCausedBy("payment-9f2c")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(6)
                .setCreditor("acme")
                .setReference("55512345678")
                .setKind(EscalationKind.WITHDRAWAL)
                .setStepId("1001/3")
                .setInvoiceId("1001")
                .setLevel(3)
                .setDate(LocalDate.parse("2026-05-04"))
                .setDueDate(DUE)
                .setPrincipalOpen(0)
                .setFeesOpen(0)
                .setFee(0)
                .setCurrency("SEK")
                .setReason("paid before the step, booked after it")
                .setRule(RULE)
                .build();
    }

    private static DeadLetter deadLetter() {
        return DeadLetter.newBuilder()
                .setEventId("duestream.payments/3/991")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(1)
                .setStage("ledger")
                .setTopic("duestream.payments")
                .setPartition(3)
                .setOffset(991)
                .setProblem(Problem.NOT_AVRO)
                .setReason("no magic byte")
                .setRawKey(ByteBuffer.wrap("acme|1".getBytes(StandardCharsets.UTF_8)))
                .setRaw(ByteBuffer.wrap(new byte[] {9, 8, 7}))
                .setSize(3)
                .build();
    }

    private static FileProgress file() {
        return FileProgress.newBuilder()
                .setEventId("5a/2")
                .setOccurredAt(THEN)
                .setRecordedAt(LATER)
                .setVersion(2)
                .setFile("camt054-2026-03-02.xml")
                .setPublished(500)
                .setTotal(1_200)
                .setDone(false)
                .build();
    }
}
