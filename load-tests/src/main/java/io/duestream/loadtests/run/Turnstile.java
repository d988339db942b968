package io.duestream.loadtests.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets events through, none before its time, and sees to it meanwhile that the run still goes on. */
final class Turnstile {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Time time;
    private final Check check;
    private long lookedAt;

    /** Time as the publisher sees it. */
    interface Time {
        /** The real one. */
        Time SYSTEM = new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(long nanos) {
                LockSupport.parkNanos(nanos);
            }
        };

        /** As {@link System#nanoTime()}. */
        long nanos();

        /** Waits about so long. */
        void pass(long nanos);
    }

    /** Whether the run still goes on. */
    @FunctionalInterface
    interface Check {
        void check() throws LivenessException;
    }

    Turnstile(Time time, Check check) {
        this.time = time;
        this.check = check;
        lookedAt = time.nanos();
    }

    /** Waits for a planned time; returns the time that it is then, which is later if the publisher is behind. */
    long await(long due) throws LivenessException, InterruptedException {
        while (true) {
            long now = pass();
            long ahead = due - now;
            if (ahead <= 0) {
                return now;
            }
            time.pass(Math.min(ahead, LOOK_NANOS));
        }
    }

    /** The time that it is now. */
    long pass() throws LivenessException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("publishing was stopped");
        }
        long now = time.nanos();
        if (now - lookedAt >= LOOK_NANOS) {
            lookedAt = now;
            check.check();
        }
        return now;
    }
}
