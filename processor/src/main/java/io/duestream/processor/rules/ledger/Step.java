package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.StepKind;
import java.time.LocalDate;

/**
 * A step that was taken. Whether it stands is worked out from the facts, never stored.
 *
 * @param level rung, from 1
 * @param kind what was done
 * @param day the day on which it was taken, in the market's time zone
 * @param fee its fee in minor units
 */
public record Step(int level, StepKind kind, LocalDate day, long fee) {
    /** Names the step of an invoice. */
    public String id(String invoiceId) {
        return invoiceId + "/" + level + "/" + day;
    }
}
