package io.duestream.loadtests.observe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * From when events were to be sent until the first committed change that they caused was received. Because the planned time counts
 * and not the real one, an event that the publisher could not send in time waits in these figures too.
 *
 * <p>Events are known by their numbers, which rise from leg to leg. Safe for use by several threads.
 */
public final class ResponseTimes {
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;
    private static final long NANOS_A_MICRO = 1_000;
    private static final double MICROS_A_MILLI = 1_000;

    private final double warmUp;
    private final List<Leg> legs = new ArrayList<>();
    private final BitSet answered = new BitSet();
    private long answers;

    private record Leg(long first, long count, SendTimes planned, Histogram micros) {}

    /**
     * Nothing received yet.
     *
     * @param warmUp share of each leg's first events that are left out, from 0 to less than 1
     */
    public ResponseTimes(double warmUp) {
        this.warmUp = warmUp;
    }

    /** A leg begins: {@code count} events with numbers from {@code first} on. */
    public synchronized void begin(long first, long count, SendTimes planned) {
        legs.add(new Leg(first, count, planned, histogram()));
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    /**
     * A record of {@code invoice-status} was received.
     *
     * @param value its bytes; null for a tombstone
     * @param numbers the number of the event with an id; below 0 if it has none
     */
    public void received(byte @Nullable [] value, ToLongFunction<String> numbers, long nanoTime) {
        String cause = value == null ? null : RecordHead.causedBy(value);
        long number = cause == null ? -1 : numbers.applyAsLong(cause);
        if (number >= 0) {
            received(number, nanoTime);
        }
    }

    /** A change was received that an event caused; only the first one of an event counts. */
    public synchronized void received(long number, long nanoTime) {
        if (answered.get(Math.toIntExact(number))) {
            return;
        }
        answered.set((int) number);
        answers++;
        for (int i = legs.size() - 1; i >= 0; i--) {
            Leg leg = legs.get(i);
            if (number >= leg.first()) {
                record(leg, number - leg.first(), nanoTime);
                return;
            }
        }
    }

    private void record(Leg leg, long position, long nanoTime) {
        if (position >= warmUp * leg.count()) {
            long micros = (nanoTime - leg.planned().of(position)) / NANOS_A_MICRO;
            leg.micros().recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
        }
    }

    /** How many events were answered so far. */
    public synchronized long answers() {
        return answers;
    }

    /** A copy of a leg's histogram, in microseconds; empty if the leg has not begun. Legs are counted from 0. */
    public synchronized Histogram micros(int leg) {
        return leg < legs.size() ? legs.get(leg).micros().copy() : histogram();
    }

    /** The 99th percentile of a leg so far, in milliseconds; 0 if nothing was recorded yet, or the leg has not begun. */
    public synchronized double p99Millis(int leg) {
        return leg < legs.size() ? legs.get(leg).micros().getValueAtPercentile(99) / MICROS_A_MILLI : 0;
    }
}
