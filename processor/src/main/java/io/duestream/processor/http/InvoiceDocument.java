package io.duestream.processor.http;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.Excuse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it is shown.
 *
 * @param issued day of issue; null while only other facts about it are known, as are due date and policy
 * @param policy the creditor's choice it is pinned to, such as {@code standard/2026-01}
 * @param paidOn latest effective day of the money on it; null if there is none
 * @param deliveredOn the earliest day on which a message about it was delivered; null if none was
 * @param deliveryFailedOn the latest day on which one was not; null if none failed
 */
record InvoiceDocument(
        String id,
        State state,
        @Nullable LocalDate issued,
        @Nullable LocalDate due,
        @Nullable Amount principalOpen,
        @Nullable Amount feesOpen,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate deliveryFailedOn,
        @Nullable String policy,
        List<TermsPart> terms,
        List<CreditPart> credits,
        @Nullable LocalDate cancelledOn,
        List<DisputePart> disputes,
        List<RespitePart> respites,
        List<StepPart> steps) {
    /** Where an invoice stands. */
    enum State {
        /** Its issue has not come yet. */
        ANNOUNCED,
        /** Something is owed. */
        OPEN,
        /** Nothing is owed any more. */
        PAID,
        /** The claim is void. */
        CANCELLED,
        /** Credit notes took the whole claim back. */
        CREDITED
    }

    /** The terms of one revision. */
    record TermsPart(long revision, Amount amount, LocalDate due) {}

    /** A credit note. */
    record CreditPart(String id, Amount amount, LocalDate date) {}

    /** An objection; either day may be unknown. */
    record DisputePart(
            String id, @Nullable LocalDate opened, @Nullable LocalDate settled) {}

    /** More time, both days included. */
    record RespitePart(String id, LocalDate from, LocalDate until) {}

    /** A step that was taken; excuse and reason say why it does not stand. */
    record StepPart(
            int level,
            StepKind kind,
            LocalDate day,
            Amount fee,
            boolean stands,
            @Nullable Excuse excuse,
            @Nullable String reason) {}
}
