package io.duestream.loadtests.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Money in the one currency of the sample data.
 *
 * @param minor hundredths
 */
record Amount(long minor) implements Comparable<Amount> {
    static final Amount ZERO = new Amount(0);

    private static final int DECIMALS = 2;

    /**
     * Reads an amount with up to two decimals.
     *
     * @throws ArithmeticException if it has more
     */
    @JsonCreator
    static Amount of(BigDecimal amount) {
        return new Amount(amount.movePointRight(DECIMALS).longValueExact());
    }

    Amount plus(Amount other) {
        return new Amount(Math.addExact(minor, other.minor));
    }

    Amount minus(Amount other) {
        return new Amount(Math.subtractExact(minor, other.minor));
    }

    boolean isZero() {
        return minor == 0;
    }

    /** With thousands apart, for people: {@code 29,490.00}. */
    String grouped() {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(minor, DECIMALS));
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(minor, other.minor);
    }

    /** As in the sample files: {@code 29490.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(minor, DECIMALS).toPlainString();
    }
}
