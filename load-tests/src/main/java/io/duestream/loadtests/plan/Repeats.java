package io.duestream.loadtests.plan;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Where the facts of a leg stand once some of them come again. Behind each hundred facts stand those that come again of a hundred
 * facts earlier on: {@code apart} hundreds earlier for the second time, twice that for the third, and so on.
 */
final class Repeats {
    private static final int HUNDRED = 100;

    /** A fact by its place in the order of the leg, and whether it was published before. */
    record Spot(long fact, boolean again) {}

    private final long facts;

    /** Hundreds, the last of which may be short. */
    private final long hundreds;

    private final long apart;
    private final long key;

    /** How many of a hundred facts come again for at least the first, second, … time. */
    private final int[] again;

    Repeats(long facts, Workload.Duplicates duplicates, long key) {
        this.facts = facts;
        this.key = key;
        hundreds = (facts + HUNDRED - 1) / HUNDRED;
        apart = Math.clamp(duplicates.apart(), 1, Math.max(1, hundreds));
        again = new int[duplicates.most()];
        for (int time = 0; time < again.length; time++) {
            again[time] = duplicates.percent() * (again.length - time) / again.length;
        }
    }

    /** How many events are published. */
    long size() {
        return start(end());
    }

    /** Where a fact is published for the first time. */
    long placeOf(long fact) {
        return start(fact / HUNDRED) + fact % HUNDRED;
    }

    /** How often a fact is published. */
    int times(long fact) {
        long hundred = fact / HUNDRED;
        long rank = ranks(hundred).at(fact % HUNDRED);
        int times = 1;
        for (int time = 1; time <= again.length; time++) {
            times += rank < count(hundred, time) ? 1 : 0;
        }
        return times;
    }

    /** All in their order. */
    Iterator<Spot> iterator() {
        return new Walk();
    }

    private long end() {
        return hundreds + again.length * apart;
    }

    /** The place of the first event of a hundred: of its own facts, else of those that come again behind them. */
    private long start(long hundred) {
        long start = 0;
        for (int time = 0; time <= again.length; time++) {
            long whole = Math.clamp(hundred - time * apart, 0, hundreds);
            start += whole == hundreds ? total(time) : whole * count(0, time);
        }
        return start;
    }

    /** How many facts come for at least this time, from 0. */
    private long total(int time) {
        return hundreds == 0 ? 0 : (hundreds - 1) * count(0, time) + count(hundreds - 1, time);
    }

    /** How many facts of a hundred come for at least this time, from 0. */
    private long count(long hundred, int time) {
        long size = size(hundred);
        return time == 0 ? size : again[time - 1] * size / HUNDRED;
    }

    private long size(long hundred) {
        return Math.clamp(facts - hundred * HUNDRED, 0, HUNDRED);
    }

    private Permutation ranks(long hundred) {
        return new Permutation(size(hundred), Mix.of(key, hundred));
    }

    private final class Walk implements Iterator<Spot> {
        private final long end = end();
        private long hundred;
        private int time;
        private int index;

        Walk() {
            settle();
        }

        @Override
        public boolean hasNext() {
            return hundred < end;
        }

        @Override
        public Spot next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Spot spot = time == 0
                    ? new Spot(hundred * HUNDRED + index, false)
                    : new Spot(source() * HUNDRED + ranks(source()).indexOf(index), true);
            index++;
            settle();
            return spot;
        }

        /** Moves on to where there is an event. */
        private void settle() {
            while (hundred < end && index >= count()) {
                index = 0;
                time++;
                if (time > again.length) {
                    time = 0;
                    hundred++;
                }
            }
        }

        private long count() {
            return source() >= 0 && source() < hundreds ? Repeats.this.count(source(), time) : 0;
        }

        /** The hundred whose facts come again now. */
        private long source() {
            return hundred - time * apart;
        }
    }
}
