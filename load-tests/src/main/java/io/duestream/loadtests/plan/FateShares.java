package io.duestream.loadtests.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many invoices have which fate, and which ones: exactly by the weights, rounded to whole invoices. */
@SuppressWarnings("EnumOrdinal") // arrays by place of the fate, in memory only
final class FateShares {
    private static final Fate[] FATES = Fate.values();

    /** Where each fate begins when invoices stand in the order of their fates, and the end. */
    private final long[] starts = new long[FATES.length + 1];

    private final Permutation byFate;

    FateShares(long invoices, Map<Fate, Integer> weights, long key) {
        byFate = new Permutation(invoices, key);
        long total = weights.values().stream().mapToLong(Integer::longValue).sum();
        long[] counts = new long[FATES.length];
        long left = invoices;
        for (Map.Entry<Fate, Integer> entry : weights.entrySet()) {
            counts[entry.getKey().ordinal()] = invoices * entry.getValue() / total;
            left -= counts[entry.getKey().ordinal()];
        }
        List<Fate> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingLong((Fate fate) -> -(invoices * weight(weights, fate) % total))
                .thenComparing(Comparator.naturalOrder()));
        for (Fate fate : byRemainder.subList(0, (int) left)) {
            counts[fate.ordinal()]++;
        }
        for (int f = 0; f < FATES.length; f++) {
            starts[f + 1] = starts[f] + counts[f];
        }
    }

    private static long weight(Map<Fate, Integer> weights, Fate fate) {
        return weights.getOrDefault(fate, 0);
    }

    long count(Fate fate) {
        return starts[fate.ordinal() + 1] - starts[fate.ordinal()];
    }

    /** The fate of an invoice. */
    Fate of(long invoice) {
        long slot = byFate.indexOf(invoice);
        int fate = 0;
        while (starts[fate + 1] <= slot) {
            fate++;
        }
        return FATES[fate];
    }

    /** The invoice that stands at the place, from 0, among those of the fate. */
    long invoice(Fate fate, long place) {
        return byFate.at(starts[fate.ordinal()] + place);
    }

    /** Where an invoice stands among those of its fate. */
    long place(Fate fate, long invoice) {
        return byFate.indexOf(invoice) - starts[fate.ordinal()];
    }
}
