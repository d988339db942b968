package io.duestream.loadtests.lives;

import java.util.EnumSet;
import java.util.Set;

/** What may happen in a life beside issue and payment in Swedish kronor. */
public enum Trait {
    /** New amounts and due dates, at times the later revision first. */
    AMENDMENTS,
    /** Credit notes, in part or whole. */
    CREDITS,
    CANCELLATIONS,
    /** Disputes, most of them settled later. */
    DISPUTES,
    RESPITES,
    /** Messages about an invoice that are delivered, fail, or come back after they were delivered. */
    OUTCOMES,
    /** Payments returned, in part or whole, named or not, and returns that fit no payment. */
    RETURNS,
    /** Money in another currency. */
    WRONG_CURRENCY,
    /** The same identity with another amount. */
    CONFLICTS,
    /** Now and then an invoice over {@code Long.MAX_VALUE}. */
    HUGE_AMOUNTS,
    /** Between 5 and 50 percent of the events a second time. */
    DUPLICATES;

    /** All of them. */
    public static Set<Trait> all() {
        return EnumSet.allOf(Trait.class);
    }
}
