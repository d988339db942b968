package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Check;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Fate;
import io.duestream.loadtests.plan.Scene;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.StepKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has paid long ago is reminded, and the letter is withdrawn at once: all fits, but it was wrong. */
class WrongLetterTest {
    private static final long SEED = Long.getLong("seed", 20_260_405L);

    @AutoClose
    private static TrueOutputs outputs;

    @BeforeAll
    static void run(@TempDir Path state) throws Exception {
        outputs = TrueOutputs.of(SEED, state);
    }

    @Test
    void shouldFindALetterThatIsWithdrawnAgain() {
        // given
        Expectation paid = paid();
        String key = paid.account().key();
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        InvoiceStatus last = last(key);
        List<OutputRecord> records = new ArrayList<>(outputs.right());

        // when
        records.add(outputs.record(EventStreams.INVOICE_STATUS, keyBytes, turned(last, paid, 1)));
        records.add(outputs.record(EventStreams.INVOICE_STATUS, keyBytes, turned(last, paid, 2)));
        records.add(outputs.record(EventStreams.REMINDERS, keyBytes, letter(last, paid, 1)));
        records.add(outputs.record(EventStreams.REMINDERS, keyBytes, letter(last, paid, 2)));

        // then: both letters are, and that there was a withdrawal
        assertThat(outputs.verdict(records).checks())
                .as("seed %d, %s", SEED, paid)
                .isEqualTo(Map.of(Check.LETTERS, 2L, Check.STEPS, 1L));
    }

    private static Expectation paid() {
        long invoice = 0;
        while (outputs.plan().of(invoice).fate() != Fate.PAID_IN_TIME) {
            invoice++;
        }
        return outputs.plan().of(invoice);
    }

    /** The last change of an account. */
    private static InvoiceStatus last(String key) {
        return outputs.right().stream()
                .filter(record -> record.stream() == EventStreams.INVOICE_STATUS)
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .map(record -> (InvoiceStatus) outputs.event(record))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static InvoiceStatus turned(InvoiceStatus last, Expectation paid, int change) {
        return InvoiceStatus.newBuilder(last)
                .setEventId("wrong status " + change)
                .setCausedBy(null)
                .setVersion(last.getVersion() + change)
                .setChange(change == 1 ? AccountChange.STEP_TAKEN : AccountChange.STEP_WITHDRAWN)
                .setInvoiceId(invoiceId(paid))
                .setId(null)
                .setAmount(0)
                .setCurrency(null)
                .setDate(dueDay())
                .setUntil(null)
                .setStep(StepKind.SOFT_REMINDER)
                .setLevel(1)
                .setPayer(null)
                .build();
    }

    private static Reminder letter(InvoiceStatus last, Expectation paid, int change) {
        String key = paid.account().key();
        int bar = key.indexOf('|');
        return Reminder.newBuilder()
                .setEventId("wrong letter " + change)
                .setCausedBy(null)
                .setOccurredAt(last.getOccurredAt())
                .setRecordedAt(last.getRecordedAt())
                .setVersion(last.getVersion() + change)
                .setCreditor(key.substring(0, bar))
                .setReference(key.substring(bar + 1))
                .setKind(change == 1 ? ReminderKind.SOFT_REMINDER : ReminderKind.WITHDRAWAL)
                .setStepId("wrong step")
                .setInvoiceId(invoiceId(paid))
                .setCustomer(outputs.plan().directory().customerOf(paid.invoice()))
                .setLevel(1)
                .setDate(dueDay())
                .setDueDate(dueDay())
                .setPayBy(null)
                .setPrincipalOpen(last.getAfter().getPrincipalOpen())
                .setFeesOpen(last.getAfter().getFeesOpen())
                .setFee(0)
                .setCurrency("SEK")
                .setReason("by mistake")
                .setRule("standard/2026-01")
                .build();
    }

    private static String invoiceId(Expectation paid) {
        return paid.account().placed().getFirst().invoiceId();
    }

    private static LocalDate dueDay() {
        return outputs.plan().legs().stream()
                .filter(leg -> leg.scene() == Scene.DUE_DAY)
                .findFirst()
                .orElseThrow()
                .day();
    }
}
