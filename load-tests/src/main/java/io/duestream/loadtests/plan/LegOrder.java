package io.duestream.loadtests.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order a leg publishes its facts: first the first fact of each invoice that has one in this leg, the invoices in random order,
 * then the second ones; then each fact is displaced a little. It is worked out both ways, and nothing is kept.
 */
final class LegOrder {
    private static final Fate[] FATES = Fate.values();

    /** A fact of the leg: which invoice's, and which of those that the invoice has in this leg, from 0. */
    record Spot(Fate fate, long invoice, int fact) {}

    /** The facts of one rank; {@code starts} are those of the fates, by place. */
    @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
    private record Round(long first, long[] starts, Permutation order) {}

    private final FateShares shares;
    private final List<Round> rounds = new ArrayList<>();
    private final long size;
    private final long window;
    private final long key;

    /** An order of the facts of which each fate has so many in this leg, by place of the fate. */
    LegOrder(FateShares shares, int[] facts, int disorder, long key) {
        this.shares = shares;
        this.key = key;
        window = disorder + 1L;
        long first = 0;
        for (int fact = 0; ; fact++) {
            long[] starts = new long[FATES.length + 1];
            for (int f = 0; f < FATES.length; f++) {
                starts[f + 1] = starts[f] + (facts[f] > fact ? shares.count(FATES[f]) : 0);
            }
            long count = starts[FATES.length];
            if (count == 0) {
                break;
            }
            rounds.add(new Round(first, starts, new Permutation(count, key + fact)));
            first += count;
        }
        size = first;
    }

    /** How many facts the leg has. */
    long size() {
        return size;
    }

    /** The fact at a place. */
    Spot at(long place) {
        long start = place - place % window;
        long index = start + displacement(start).at(place - start);
        int fact = rounds.size() - 1;
        while (rounds.get(fact).first() > index) {
            fact--;
        }
        Round round = rounds.get(fact);
        long member = round.order().at(index - round.first());
        int fate = 0;
        while (round.starts()[fate + 1] <= member) {
            fate++;
        }
        return new Spot(FATES[fate], shares.invoice(FATES[fate], member - round.starts()[fate]), fact);
    }

    /** Where a fact stands. */
    @SuppressWarnings("EnumOrdinal") // arrays by place of the fate, in memory only
    long placeOf(Spot spot) {
        Round round = rounds.get(spot.fact());
        long member = round.starts()[spot.fate().ordinal()] + shares.place(spot.fate(), spot.invoice());
        long index = round.first() + round.order().indexOf(member);
        long start = index - index % window;
        return start + displacement(start).indexOf(index - start);
    }

    /** The order within the window that begins here. */
    private Permutation displacement(long start) {
        return new Permutation(Math.min(window, size - start), Mix.of(key, start));
    }
}
