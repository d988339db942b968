package io.duestream.loadtests.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as one contender did it.
 *
 * @param job its name, the same for all contenders that are compared in it, such as {@code core, commit 100 ms}
 * @param contender who did it
 * @param eventsPerSecond how fast; 0 where only the processor time of an event was measured
 * @param cpuMicrosPerEvent microseconds of user and system time of each process over an input event, median of the runs
 * @param flow null if it is not known how many events the outputs come from
 */
public record Job(
        String job,
        String contender,
        Spread eventsPerSecond,
        Map<String, Double> cpuMicrosPerEvent,
        @Nullable Flow flow) {
    /** Copies the map, in its order. */
    public Job {
        cpuMicrosPerEvent = Collections.unmodifiableMap(new LinkedHashMap<>(cpuMicrosPerEvent));
    }

    /**
     * What an event brings and what comes of it, median of the runs: contenders that do the same have the same.
     *
     * @param bytesIn key and value of an input record
     * @param recordsOut records written to output topics for each event that was done
     * @param bytesOut keys and values of these
     */
    public record Flow(double bytesIn, double recordsOut, double bytesOut) {}

    /** Whether it was measured how fast it was. */
    boolean isRated() {
        return eventsPerSecond.max() > 0;
    }

    double cpuMicrosOfAll() {
        return cpuMicrosPerEvent.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
