package io.duestream.loadtests.bench;

import io.duestream.loadtests.observe.SendTimes;
import java.time.Duration;

/**
 * Planned times at a constant rate: that an event is late does not move the next one's.
 *
 * @param perSecond events a second
 * @param startNanos planned time of the first, of {@link System#nanoTime()}
 */
record SteadyRate(double perSecond, long startNanos) implements SendTimes {
    private static final double NANOS = 1e9;
    private static final Duration LEAD = Duration.ofMillis(200);

    /** Begins in a moment. */
    static SteadyRate fromNow(double perSecond) {
        return new SteadyRate(perSecond, System.nanoTime() + LEAD.toNanos());
    }

    @Override
    public long of(long position) {
        return startNanos + (long) (position / perSecond * NANOS);
    }

    /** How many events a stretch of time takes, in whole rounds. */
    static long events(double perSecond, Duration stretch) {
        long rounds = (long) Math.ceil(perSecond * stretch.toNanos() / NANOS / CoreJob.EVENTS_A_ROUND);
        return rounds * CoreJob.EVENTS_A_ROUND;
    }
}
