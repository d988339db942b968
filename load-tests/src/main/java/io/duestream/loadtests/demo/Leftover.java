package io.duestream.loadtests.demo;

import java.util.Comparator;

/**
 * Money in review under a reference of no invoice.
 *
 * @param reference empty where the payer gave none
 */
record Leftover(String reference, String cause, Amount amount) implements Comparable<Leftover> {
    private static final Comparator<Leftover> ORDER = Comparator.comparing(Leftover::reference)
            .thenComparing(Leftover::cause)
            .thenComparing(Leftover::amount);

    @Override
    public int compareTo(Leftover other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return amount + " " + cause + " under " + (reference.isEmpty() ? "no reference" : "reference " + reference);
    }
}
