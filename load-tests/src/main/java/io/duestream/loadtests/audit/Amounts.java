package io.duestream.loadtests.audit;

/** Amounts of the plan fit an {@code int}; one that does not is wrong, and stays so. */
final class Amounts {
    private Amounts() {}

    /** The amount, or the nearest that fits. */
    static int toInt(long amount) {
        return Math.clamp(amount, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
