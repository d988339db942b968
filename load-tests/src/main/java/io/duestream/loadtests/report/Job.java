package io.duestream.loadtests.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A job as one contender did it.
 *
 * @param job its name, the same for all contenders that are compared in it, such as {@code core, commit 100 ms}
 * @param contender who did it
 * @param runs how often
 * @param eventsPerSecond median of the runs
 * @param minEventsPerSecond the slowest run
 * @param maxEventsPerSecond the fastest run
 * @param cpuMicrosPerEvent microseconds of user and system time of each process over an input event, median of the runs
 * @param recordsIn input records of a run
 * @param bytesIn their keys and values, in bytes
 * @param recordsOut records that a run wrote to its output topics
 * @param bytesOut their keys and values, in bytes
 */
public record Job(
        String job,
        String contender,
        int runs,
        double eventsPerSecond,
        double minEventsPerSecond,
        double maxEventsPerSecond,
        Map<String, Double> cpuMicrosPerEvent,
        long recordsIn,
        long bytesIn,
        long recordsOut,
        long bytesOut) {
    /** Copies the map, in its order. */
    public Job {
        cpuMicrosPerEvent = Collections.unmodifiableMap(new LinkedHashMap<>(cpuMicrosPerEvent));
    }

    double cpuMicrosOfAll() {
        return cpuMicrosPerEvent.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
