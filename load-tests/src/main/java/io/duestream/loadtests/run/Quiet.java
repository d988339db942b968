package io.duestream.loadtests.run;

import java.io.IOException;
import java.time.Duration;

/** Waits until nothing moves any more: what comes late and must not come at all gets some time to do so. */
final class Quiet {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Turnstile.Time time;
    private final Duration bound;

    /** {@code bound} says for how long it waits at most, two looks at least. */
    Quiet(Turnstile.Time time, Duration bound) {
        this.time = time;
        this.bound = bound;
    }

    /** What is looked at; it may throw when waiting is in vain. */
    interface Subject {
        /** A number that rises while something moves. */
        long moved() throws IOException, InterruptedException;

        /** Whether nothing is under way. */
        boolean isAtRest() throws IOException, InterruptedException;
    }

    /**
     * Returns when between two looks nothing has moved, and nothing is under way.
     *
     * @throws LivenessException if it does not come to that within the bound
     */
    void await(Subject subject) throws IOException, InterruptedException {
        long began = time.nanos();
        long before = subject.moved();
        while (true) {
            pass();
            long now = subject.moved();
            if (now == before && subject.isAtRest()) {
                return;
            }
            long waited = time.nanos() - began;
            if (waited > Math.max(bound.toNanos(), 2 * LOOK.toNanos())) {
                throw new LivenessException("the outputs did not come to rest within "
                        + Duration.ofNanos(waited).toSeconds() + " s after the last leg: " + (now - before)
                        + " records in the last " + LOOK.toSeconds() + " s");
            }
            before = now;
        }
    }

    private void pass() throws InterruptedException {
        long due = time.nanos() + LOOK.toNanos();
        for (long left = LOOK.toNanos(); left > 0; left = due - time.nanos()) {
            time.pass(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("waiting for the end was stopped");
            }
        }
    }
}
