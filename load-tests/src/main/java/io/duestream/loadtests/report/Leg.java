package io.duestream.loadtests.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg of a run: one business time, one rate.
 *
 * @param name from the workload
 * @param clock the business time that the processors had in it
 * @param events how many were published
 * @param startSeconds since the start of the run
 * @param durationSeconds until all that it published was processed and all its steps were seen
 * @param intendedEventsPerSecond the planned rate; null for as fast as the producer takes them
 * @param achievedEventsPerSecond events over the time in which they were published
 * @param latencies from the planned time of sending to the receipt of the committed output
 * @param publishDelayP99Ms how far sending was behind its plan, 99th percentile in milliseconds; null where there was no planned rate
 */
public record Leg(
        String name,
        Instant clock,
        long events,
        double startSeconds,
        double durationSeconds,
        @Nullable Double intendedEventsPerSecond,
        double achievedEventsPerSecond,
        Latencies latencies,
        @Nullable Double publishDelayP99Ms) {}
