package io.duestream.loadtests.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bench measured, as it stands in {@code bench.json}.
 *
 * @param command the command line that started it
 * @param setting on what it ran, and how: what all runs share
 * @param start real time
 * @param ratios between the measured figures, each with the least that it must be
 * @param jobs the measured figures: one for each contender in each job
 * @param delays latency against commit interval; empty if it was not measured
 * @param figures what is measured by itself; empty if nothing was
 * @param conditions what a job or a contender has beside the setting, which all runs share
 * @param invalid runs that do not count; they are in none of the figures
 */
public record BenchReport(
        String command,
        Setting setting,
        Instant start,
        List<Ratio> ratios,
        List<Job> jobs,
        List<Delay> delays,
        List<Figure> figures,
        List<Conditions> conditions,
        List<Invalid> invalid) {
    /** Copies the lists. */
    public BenchReport {
        ratios = List.copyOf(ratios);
        jobs = List.copyOf(jobs);
        delays = List.copyOf(delays);
        figures = List.copyOf(figures);
        conditions = List.copyOf(conditions);
        invalid = List.copyOf(invalid);
    }

    /**
     * Sizes, settings and versions of what took part, by name and in their order.
     *
     * @param job of which runs
     * @param contender of whose; {@link #ALL} if all contenders of the job share them
     */
    public record Conditions(String job, String contender, Map<String, String> settings) {
        /** Stands in the place of a contender. */
        public static final String ALL = "all";

        /** Copies the map, in its order. */
        public Conditions {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * A run that does not count.
     *
     * @param run its repetition, from 1
     * @param reason what was wrong with it
     */
    public record Invalid(String job, String contender, int run, String reason) {}

    /**
     * A figure that is no ratio.
     *
     * @param name with its unit
     * @param value median of the runs
     * @param runs how many there were
     */
    public record Figure(String name, double value, int runs) {}

    /**
     * Latencies of a contender under a steady load.
     *
     * @param contender who
     * @param commitIntervalMs commit or checkpoint interval, in milliseconds
     * @param load share of the contender's highest throughput at which events were sent: 0.7 is 70 %
     * @param latencies from the planned time of sending to the receipt of the committed output
     */
    public record Delay(String contender, int commitIntervalMs, double load, Latencies latencies) {}
}
