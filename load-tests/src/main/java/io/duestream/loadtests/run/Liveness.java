package io.duestream.loadtests.run;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a run goes on: while something is waited for, something must move within a bound. Safe for use by several threads. */
final class Liveness {
    private final Duration bound;
    private final LongSupplier nanos;
    private long progress = -1;
    private long movedAt;
    private @Nullable Supplier<String> awaited;

    Liveness(Duration bound, LongSupplier nanos) {
        this.bound = bound;
        this.nanos = nanos;
        movedAt = nanos.getAsLong();
    }

    /**
     * What is seen now.
     *
     * @param now any number that changes when something moves
     * @param waiting says what is waited for; null while nothing is
     */
    synchronized void saw(long now, @Nullable Supplier<String> waiting) {
        if (now != progress || awaited == null || waiting == null) {
            movedAt = nanos.getAsLong();
        }
        progress = now;
        awaited = waiting;
    }

    /** Throws if nothing has moved for too long. */
    synchronized void check() throws LivenessException {
        if (awaited != null && nanos.getAsLong() - movedAt > bound.toNanos()) {
            throw new LivenessException("nothing moved for " + bound.toSeconds() + " s: " + awaited.get());
        }
    }
}
