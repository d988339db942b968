package io.duestream.loadtests.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts money on claims, both in their order. */
final class Placing {
    /** So much of one payment stands on one invoice. */
    record Portion(String paymentId, String invoiceId, BigInteger amount) {}

    private Placing() {}

    /** Returns what was put where; both maps keep what is left over. */
    static List<Portion> place(Map<String, BigInteger> money, Map<String, BigInteger> claims) {
        List<Portion> portions = new ArrayList<>();
        for (String payment : List.copyOf(money.keySet())) {
            for (String invoice : List.copyOf(claims.keySet())) {
                BigInteger amount =
                        money.getOrDefault(payment, BigInteger.ZERO).min(claims.getOrDefault(invoice, BigInteger.ZERO));
                if (amount.signum() > 0) {
                    portions.add(new Portion(payment, invoice, amount));
                    money.merge(payment, amount, BigInteger::subtract);
                    claims.merge(invoice, amount, BigInteger::subtract);
                }
            }
        }
        return portions;
    }
}
