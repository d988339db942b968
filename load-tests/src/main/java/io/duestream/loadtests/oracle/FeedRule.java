package io.duestream.loadtests.oracle;

import java.time.Duration;

/** How a policy knows that the bank has told all it knew. */
public sealed interface FeedRule {
    /** By feed marks that were written at least {@code settling} before the tick. */
    record Marks(Duration settling) implements FeedRule {}

    /** {@code feed: none}: by so many bank days more since the rung's day. */
    record BankDays(int days) implements FeedRule {}
}
