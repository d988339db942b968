package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection; either half may arrive first.
 *
 * @param id its name
 * @param opened day of the objection; null until it is known
 * @param settled day of the settlement; null until then
 */
public record Dispute(
        String id, @Nullable LocalDate opened, @Nullable LocalDate settled) {
    /** Whether the customer's objection still stands. */
    public boolean isOpen() {
        return opened != null && settled == null;
    }

    /** Whether the day lies in the dispute. */
    public boolean covers(LocalDate day) {
        return opened != null && !opened.isAfter(day) && (settled == null || !settled.isBefore(day));
    }
}
