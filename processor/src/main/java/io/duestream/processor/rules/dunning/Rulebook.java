package io.duestream.processor.rules.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The policies that are in force, and those that older invoices were issued under. */
public interface Rulebook {
    /** The policy that an invoice was pinned to; one without rungs if it is known no longer. */
    Policy pinned(String ref);

    /** The policy for an invoice issued on this day; {@code name} overrides the creditor's choice. */
    Policy chosen(String creditor, LocalDate issued, @Nullable String name);
}
