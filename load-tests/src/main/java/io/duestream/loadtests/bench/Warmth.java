package io.duestream.loadtests.bench;

import java.time.Duration;

/**
 * When a contender is warm: its state is filled, and it has worked for a minute, or is so far that enough is left to measure. Before that a
 * JVM spends much of the processor on compiling: a third of it, 30 seconds after the start of a processor.
 */
final class Warmth {
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final long filled;
    private final long latest;
    private long begun = -1;

    /**
     * A warm-up.
     *
     * @param filled events that fill the state
     * @param latest events after which the warm-up is over, however short it was
     */
    Warmth(long filled, long latest) {
        this.filled = filled;
        this.latest = latest;
    }

    /** After so many events, which fill the state or warm up. */
    static Warmth after(long events) {
        return new Warmth(events, events);
    }

    /** That of a job: half of its rounds at most. */
    static Warmth of(CoreJob job) {
        return new Warmth(job.open(), job.open() + (job.events() - job.open()) / 2);
    }

    /**
     * Whether it is over.
     *
     * @param done events of which the offsets are committed
     * @param nanos of {@link System#nanoTime}
     */
    boolean isReached(long done, long nanos) {
        if (done > 0 && begun < 0) {
            begun = nanos;
        }
        return done >= latest || (done >= filled && begun >= 0 && nanos - begun >= ENOUGH.toNanos());
    }
}
