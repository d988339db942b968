package io.duestream.loadtests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Processor time of a process from a moment until it has nothing more to do, compactions and timers included. After its work is done, what
 * it uses when idle does not count: the longer it takes to come to rest, the more that would be.
 */
final class BusyTime {
    /** An idle processor polls and looks at the time, which takes a few hundredths of a core. */
    private static final double QUIET_CORES = 0.15;

    private static final long WINDOW_NANOS = Duration.ofSeconds(2).toNanos();

    private final Look begun;
    private final Look done;
    private final List<Look> looks = new ArrayList<>();

    /** A moment, and the processor time that was used until then. */
    record Look(long nanos, Duration cpu) {}

    /** Counts from one moment; at the other its work was done. */
    BusyTime(Look begun, Look done) {
        this.begun = begun;
        this.done = done;
    }

    /** The time, if the process has been at rest for two seconds, and for two seconds before: the first may hold an end of work. */
    Optional<Duration> at(Look now) {
        looks.add(now);
        Look middle = before(now);
        Look first = middle == null ? null : before(middle);
        if (middle == null || first == null || cores(first, middle) > QUIET_CORES || cores(middle, now) > QUIET_CORES) {
            return Optional.empty();
        }
        long idle = Math.round(cores(middle, now) * (middle.nanos() - done.nanos()));
        return Optional.of(middle.cpu().minus(begun.cpu()).minusNanos(idle));
    }

    private @Nullable Look before(Look later) {
        return looks.stream()
                .filter(look -> later.nanos() - look.nanos() >= WINDOW_NANOS)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static double cores(Look from, Look to) {
        return (double) to.cpu().minus(from.cpu()).toNanos() / (to.nanos() - from.nanos());
    }
}
