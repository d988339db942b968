package io.duestream.loadtests.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells when nothing moves any more, and when it last did. Timers walk in slices, so that what is due comes out by and by: a pause is not
 * yet the end.
 *
 * @param <T> the state of things, by {@code equals}
 */
final class Rest<T> {
    private static final long LONG_ENOUGH = Duration.ofMillis(1_500).toNanos();

    private @Nullable T last;
    private long movedAt;

    /** Takes note of the state at a time; returns whether it is another than before. */
    boolean moved(T now, long nanos) {
        if (now.equals(last)) {
            return false;
        }
        last = now;
        movedAt = nanos;
        return true;
    }

    /** Whether nothing has moved for long enough. */
    boolean isCome(long nanos) {
        return last != null && nanos - movedAt >= LONG_ENOUGH;
    }
}
