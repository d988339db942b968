package io.duestream.loadtests.demo;

import io.duestream.processor.flow.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A horizon that tells when a stage has done what it makes due. A task asks at each look at its timers, so when it asks again, the
 * steps of the look before are taken; and when it asks once more, they are committed too, if it commits more often than it
 * looks.
 */
final class WatchedHorizon implements Horizon {
    private static final int LOOKS = 3;

    private final Horizon horizon;
    private final int partitions;
    private final Map<Integer, Deque<Instant>> told = new HashMap<>();

    WatchedHorizon(Horizon horizon, int partitions) {
        this.horizon = horizon;
        this.partitions = partitions;
    }

    @Override
    public synchronized @Nullable Instant of(int partition) {
        Instant instant = horizon.of(partition);
        if (instant != null) {
            Deque<Instant> last = told.computeIfAbsent(partition, p -> new ArrayDeque<>());
            last.addLast(instant);
            if (last.size() > LOOKS) {
                last.removeFirst();
            }
            notifyAll();
        }
        return instant;
    }

    /** Waits until all that was due at an instant is done and committed; false if that takes longer than the limit. */
    synchronized boolean awaitDone(Instant instant, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isDone(instant)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        return true;
    }

    private boolean isDone(Instant instant) {
        return told.size() == partitions
                && told.values().stream()
                        .allMatch(
                                last -> last.size() == LOOKS && !last.getFirst().isBefore(instant));
    }
}
