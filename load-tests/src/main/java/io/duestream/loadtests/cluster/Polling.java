package io.duestream.loadtests.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does, of which it tells nobody. */
public final class Polling {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private Polling() {}

    /** Something that becomes true; it may throw when it is known that it never will. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /**
     * Asks again and again until the condition holds.
     *
     * @param what is waited for, for the message
     * @throws IOException if it does not hold within the limit
     */
    public static void await(String what, Duration limit, Condition condition)
            throws IOException, InterruptedException {
        await(what, limit, PERIOD, condition);
    }

    /** The same with a {@code period} of its own between two questions: who measures should not ask often. */
    public static void await(String what, Duration limit, Duration period, Condition condition)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("waited " + limit.toSeconds() + " s in vain: " + what);
            }
            TimeUnit.NANOSECONDS.sleep(period.toNanos());
        }
    }
}
