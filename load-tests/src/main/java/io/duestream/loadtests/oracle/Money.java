package io.duestream.loadtests.oracle;

import java.math.BigInteger;
import java.util.stream.Stream;

/** Sums without a limit. */
final class Money {
    private Money() {}

    static BigInteger sum(Stream<BigInteger> amounts) {
        return amounts.reduce(BigInteger.ZERO, BigInteger::add);
    }
}
