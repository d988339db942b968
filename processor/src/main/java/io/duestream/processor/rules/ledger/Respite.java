package io.duestream.processor.rules.ledger;

import java.time.LocalDate;

/**
 * More time, granted by the creditor.
 *
 * @param id its name
 * @param from first day without a step
 * @param until last day without a step
 */
public record Respite(String id, LocalDate from, LocalDate until) {
    /** Whether the day lies in the respite. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day);
    }
}
