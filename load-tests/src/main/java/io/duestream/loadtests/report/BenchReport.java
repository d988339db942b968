package io.duestream.loadtests.report;

import java.time.Instant;
import java.util.List;

/**
 * What the bench measured, as it stands in {@code bench.json}.
 *
 * @param command the command line that started it
 * @param setting on what it ran, and how
 * @param start real time
 * @param ratios between the measured figures, each with the least that it must be
 * @param jobs the measured figures: one for each contender in each job
 * @param delays latency against commit interval; empty if it was not measured
 * @param figures what is measured by itself; empty if nothing was
 */
public record BenchReport(
        String command,
        Setting setting,
        Instant start,
        List<Ratio> ratios,
        List<Job> jobs,
        List<Delay> delays,
        List<Figure> figures) {
    /** Copies the lists. */
    public BenchReport {
        ratios = List.copyOf(ratios);
        jobs = List.copyOf(jobs);
        delays = List.copyOf(delays);
        figures = List.copyOf(figures);
    }

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
