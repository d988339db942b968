package io.duestream.loadtests.demo;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.EscalationKind;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.Instant;
import java.time.LocalDate;

/** Events as the processor writes them, about invoice 26030117 of 499.00 SEK unless they say otherwise. */
final class Events {
    static final String KEY = "nordexempel|2603011707";
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    static final Instant EVENING = Instant.parse("2026-04-07T16:00:00Z");

    private Events() {}

    static InvoiceStatus status(AccountChange change, long amount, AccountState state, long open, long paid) {
        return status(change, amount, state, open, paid, 0, 0);
    }

    static InvoiceStatus status(
            AccountChange change, long amount, AccountState state, long open, long paid, long fees, long unplaced) {
        AccountImage after = AccountImage.newBuilder()
                .setState(state)
                .setCurrency("SEK")
                .setPrincipalOpen(open)
                .setFeesOpen(fees)
                .setPaid(paid)
                .setUnplaced(unplaced)
                .setOpenInvoices(open > 0 ? 1 : 0)
                .build();
        return InvoiceStatus.newBuilder()
                .setEventId("status")
                .setOccurredAt(EVENING)
                .setRecordedAt(EVENING)
                .setVersion(1)
                .setChange(change)
                .setInvoiceId("26030117")
                .setId("K1")
                .setAmount(amount)
                .setDate(DUE)
                .setReason("why")
                .setAfter(after)
                .build();
    }

    static Reminder reminder(ReminderKind kind, int level, long fee) {
        return reminder(kind, level, fee, EVENING);
    }

    static Reminder reminder(ReminderKind kind, int level, long fee, Instant at) {
        return Reminder.newBuilder()
                .setEventId("reminder")
                .setOccurredAt(at)
                .setRecordedAt(at)
                .setVersion(2)
                .setCreditor("nordexempel")
                .setReference("2603011707")
                .setKind(kind)
                .setStepId("step-" + level)
                .setInvoiceId("26030117")
                .setCustomer("1017")
                .setLevel(level)
                .setDate(LocalDate.of(2026, 4, 7))
                .setDueDate(DUE)
                .setPrincipalOpen(49_900)
                .setFeesOpen(fee)
                .setFee(fee)
                .setCurrency("SEK")
                .setReason("it had been paid by that day")
                .setRule("standard/2026-01 se/2013-03-16")
                .build();
    }

    static Escalation escalation(EscalationKind kind) {
        return Escalation.newBuilder()
                .setEventId("escalation")
                .setOccurredAt(EVENING)
                .setRecordedAt(EVENING)
                .setVersion(3)
                .setCreditor("nordexempel")
                .setReference("2603011707")
                .setKind(kind)
                .setStepId("step-4")
                .setInvoiceId("26030117")
                .setCustomer("1017")
                .setLevel(4)
                .setDate(LocalDate.of(2026, 4, 7))
                .setDueDate(DUE)
                .setPrincipalOpen(49_900)
                .setFeesOpen(6_000)
                .setFee(0)
                .setCurrency("SEK")
                .setReason("it had been paid by that day")
                .setRule("standard/2026-01 se/2013-03-16")
                .build();
    }

    static Unmatched unmatched(String reference, long amount, UnmatchedCause cause) {
        return Unmatched.newBuilder()
                .setEventId("unmatched")
                .setOccurredAt(EVENING)
                .setRecordedAt(EVENING)
                .setVersion(4)
                .setCreditor("nordexempel")
                .setReference(reference)
                .setPaymentId("payment-1")
                .setAmount(amount)
                .setCurrency("SEK")
                .setPaidOn(LocalDate.of(2026, 3, 26))
                .setCause(cause)
                .setReason("nothing was open any more")
                .setRule("ledger/1")
                .build();
    }

    static DeadLetter deadLetter() {
        return DeadLetter.newBuilder()
                .setEventId("dead")
                .setOccurredAt(EVENING)
                .setRecordedAt(EVENING)
                .setVersion(1)
                .setStage("ledger")
                .setTopic("duestream.invoices")
                .setPartition(0)
                .setOffset(7)
                .setProblem(Problem.CONFLICT)
                .setReason("the same id came before")
                .setSize(10)
                .build();
    }
}
