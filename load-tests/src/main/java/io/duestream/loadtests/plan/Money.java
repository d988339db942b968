package io.duestream.loadtests.plan;

import io.duestream.schemas.events.UnmatchedCause;
import org.jspecify.annotations.Nullable;

/** A payment, or a return of nothing: where it is now. */
final class Money {
    final String id;
    final String currency;
    final Scene booked;
    final boolean stray;

    /** On the principal of the first and second invoice. */
    final long[] principal = new long[2];

    /** On the fees of the first invoice. */
    long fees;

    /** What no invoice takes. */
    long rest;

    /** Why no invoice takes it; null while it waits for an invoice or a payment. */
    @Nullable
    UnmatchedCause cause;

    /** Whether the rest is money that left. */
    boolean left;

    Money(String id, String currency, Scene booked, boolean stray) {
        this.id = id;
        this.currency = currency;
        this.booked = booked;
        this.stray = stray;
    }

    long placed() {
        return principal[0] + principal[1] + fees;
    }

    /** Puts it where no invoice takes it. */
    void review(long amount, @Nullable UnmatchedCause why) {
        rest = amount;
        cause = why;
        principal[0] = 0;
        principal[1] = 0;
        fees = 0;
    }

    /** The invoice has come for which it waited. */
    void takeUp() {
        principal[0] = rest;
        rest = 0;
    }
}
