package io.duestream.processor.rules.money;

/** Sums of amounts in minor units. */
public final class Sums {
    private Sums() {}

    /** Whether the sum of two amounts of 0 or more fits a {@code long}. */
    public static boolean fits(long a, long b) {
        return Long.MAX_VALUE - a >= b;
    }
}
