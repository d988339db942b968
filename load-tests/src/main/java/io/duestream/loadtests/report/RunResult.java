package io.duestream.loadtests.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load run measured, as it stands in {@code run.json}. Every time within it is in seconds since {@link #start}.
 *
 * @param workload its name
 * @param seed from which the run can be repeated
 * @param command the command line that started it
 * @param setting on what it ran, and how
 * @param start when the first event was due, real time
 * @param legs in their order
 * @param samples one each second, in their order
 * @param kills in their order
 * @param usages one for each process, over the legs
 * @param state what was in the stores at the end
 * @param audit what the auditor says
 * @param failure why the run ended early; null if it did not
 * @param exitCode 0: all came out as it must; 128: it stood still; 129: something came out wrong
 */
public record RunResult(
        String workload,
        long seed,
        String command,
        Setting setting,
        Instant start,
        List<Leg> legs,
        List<Sample> samples,
        List<Kill> kills,
        List<Usage> usages,
        State state,
        Audit audit,
        @Nullable String failure,
        int exitCode) {
    /** Copies the lists. */
    public RunResult {
        legs = List.copyOf(legs);
        samples = List.copyOf(samples);
        kills = List.copyOf(kills);
        usages = List.copyOf(usages);
    }

    /**
     * A process that was killed.
     *
     * @param atSeconds since the start of the run
     * @param instance the killed process, named as in the samples
     * @param caughtUpSeconds from the kill until no lag was left; null if it never came to that
     */
    public record Kill(
            double atSeconds, String instance, @Nullable Double caughtUpSeconds) {}

    /**
     * What a process used, its restarts included.
     *
     * @param process named as in the samples
     * @param cpuSeconds user and system time between the start and the end of the run
     */
    public record Usage(String process, double cpuSeconds) {}

    /**
     * What was in the stores of all processors together at the end.
     *
     * @param bytes their state on disk and packed in memory, in bytes; -1 if unknown
     * @param openInvoices how many were open then
     */
    public record State(long bytes, long openInvoices) {}

    /**
     * The auditor's verdict.
     *
     * @param accounts how many were compared with what must come out
     * @param lost outputs that must be there and are not
     * @param doubled outputs that are there more than once
     * @param wrong outputs or accounts that are other than they must be
     * @param samples a sentence for each of the first findings
     */
    public record Audit(long accounts, long lost, long doubled, long wrong, List<String> samples) {
        /** Copies the samples. */
        public Audit {
            samples = List.copyOf(samples);
        }

        /** Whether nothing was found. */
        public boolean clean() {
            return lost == 0 && doubled == 0 && wrong == 0;
        }
    }
}
