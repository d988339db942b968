package io.duestream.loadtests.bench;

import java.util.Map;
import java.util.TreeMap;

/** A quantity that only grows, known at some moments; between two of them it is taken to have grown evenly. */
final class Series {
    private final TreeMap<Long, Double> known = new TreeMap<>();

    /** What it was at a moment, of {@link System#nanoTime}; moments come in their order. */
    void note(long nanos, double value) {
        known.put(nanos, value);
    }

    /** What it was last known to be; 0 if never. */
    double last() {
        return known.isEmpty() ? 0 : known.lastEntry().getValue();
    }

    /** The moment before the last at which it was known; the last itself if there is no other. */
    long lastButOne() {
        Long before = known.lowerKey(known.lastKey());
        return before == null ? known.lastKey() : before;
    }

    /** How long it is unknown between two moments, nanoseconds on average. */
    long meanStep() {
        return (known.lastKey() - known.firstKey()) / Math.max(1, known.size() - 1);
    }

    /** Forgets the last moment. */
    void forgetLast() {
        known.pollLastEntry();
    }

    /** At any moment; before the first and after the last known one it stands still. */
    double at(long nanos) {
        Map.Entry<Long, Double> before = known.floorEntry(nanos);
        Map.Entry<Long, Double> after = known.ceilingEntry(nanos);
        if (before == null || after == null) {
            return before != null ? before.getValue() : after != null ? after.getValue() : 0;
        }
        long between = after.getKey() - before.getKey();
        double share = between == 0 ? 0 : (double) (nanos - before.getKey()) / between;
        return before.getValue() + share * (after.getValue() - before.getValue());
    }
}
