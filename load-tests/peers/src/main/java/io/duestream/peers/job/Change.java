package io.duestream.peers.job;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.StepKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a record of {@code invoice-status} says of the fact, field by field as in its schema. */
public record Change(
        AccountChange kind,
        @Nullable String invoiceId,
        @Nullable String id,
        @Nullable String link,
        @Nullable String customer,
        long revision,
        long amount,
        @Nullable String currency,
        @Nullable LocalDate date,
        @Nullable LocalDate until,
        StepKind step,
        int level,
        @Nullable String payer,
        String reason,
        String rule) {
    /** The invoice exists. */
    public static Change issued(Invoice i) {
        return new Change(
                AccountChange.ISSUED,
                i.id(),
                null,
                Invoice.POLICY,
                i.customer(),
                i.revision(),
                i.amount(),
                i.currency(),
                i.issued(),
                i.due(),
                StepKind.UNKNOWN,
                0,
                null,
                "issued, due " + i.due(),
                Invoice.POLICY_RULE);
    }

    /** Money came. */
    public static Change received(Payment p, String reason) {
        return new Change(
                AccountChange.PAYMENT_RECEIVED,
                null,
                p.id(),
                null,
                null,
                0,
                p.amount(),
                p.currency(),
                p.effective(),
                p.booked(),
                StepKind.UNKNOWN,
                0,
                p.payer(),
                reason,
                Matches.RULE);
    }

    /** A message was delivered. */
    public static Change delivered(String invoiceId, LocalDate day) {
        return ofDay(
                AccountChange.DELIVERED, invoiceId, day, StepKind.UNKNOWN, 0, "a message was delivered", Matches.RULE);
    }

    /** A message was not delivered. */
    public static Change failed(String invoiceId, LocalDate day) {
        String reason = "a message was not delivered";
        return ofDay(AccountChange.DELIVERY_FAILED, invoiceId, day, StepKind.UNKNOWN, 0, reason, Matches.RULE);
    }

    /** The due date came while so much was open. */
    public static Change reminded(String invoiceId, LocalDate due, long open, LocalDate day) {
        String reason = "due " + due + ", " + open + " open on " + day;
        return ofDay(AccountChange.STEP_TAKEN, invoiceId, day, StepKind.SOFT_REMINDER, 1, reason, Invoice.POLICY_RULE);
    }

    private static Change ofDay(
            AccountChange kind, String invoiceId, LocalDate day, StepKind step, int level, String reason, String rule) {
        return new Change(kind, invoiceId, null, null, null, 0, 0, null, day, null, step, level, null, reason, rule);
    }
}
