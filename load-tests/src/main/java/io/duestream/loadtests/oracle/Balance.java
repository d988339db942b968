package io.duestream.loadtests.oracle;

import java.math.BigInteger;

/**
 * All money of one currency. Returns that fit no payment are in {@code returned}, and negative in {@code waiting} or {@code inReview}.
 * What has left with invoices is nowhere.
 */
public record Balance(
        String currency,
        BigInteger received,
        BigInteger onPrincipal,
        BigInteger onFees,
        BigInteger waiting,
        BigInteger inReview,
        BigInteger returned) {
    /** Whether nothing was lost or made. */
    public boolean isConserved() {
        return received.equals(
                onPrincipal.add(onFees).add(waiting).add(inReview).add(returned));
    }
}
