package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Latencies;
import io.duestream.loadtests.report.Leg;
import io.duestream.loadtests.report.RunResult;
import io.duestream.loadtests.report.RunResult.Audit;
import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.RunResult.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A run's result in lines for a terminal. */
final class Summary {
    private static final double MICROS_A_SECOND = 1e6;

    private Summary() {}

    static List<String> lines(RunResult run) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(
                "%-20s %11s %9s %11s %9s %9s %9s %12s",
                "leg", "events", "s", "events/s", "p50 ms", "p99 ms", "max ms", "behind p99 ms"));
        run.legs().forEach(leg -> lines.add(line(leg)));
        lines.add("");
        lines.add(processes(run));
        if (!run.kills().isEmpty()) {
            lines.add(kills(run.kills()));
        }
        lines.addAll(verdict(run));
        return lines;
    }

    private static String line(Leg leg) {
        Latencies latencies = leg.latencies();
        return String.format(
                Locale.ROOT,
                "%-20s %,11d %9.1f %,11.0f %,9.1f %,9.1f %,9.1f %12s",
                leg.name(),
                leg.events(),
                leg.durationSeconds(),
                leg.achievedEventsPerSecond(),
                latencies.p50Ms(),
                latencies.p99Ms(),
                latencies.maxMs(),
                leg.publishDelayP99Ms() == null ? "-" : String.format(Locale.ROOT, "%.1f", leg.publishDelayP99Ms()));
    }

    private static String processes(RunResult run) {
        long events = run.legs().stream().mapToLong(Leg::events).sum();
        StringBuilder text = new StringBuilder("CPU-µs an event:");
        for (Usage usage : run.usages()) {
            double micros = events == 0 ? 0 : usage.cpuSeconds() * MICROS_A_SECOND / events;
            text.append(String.format(Locale.ROOT, "  %s %,.1f", usage.process(), micros));
        }
        return text.append(String.format(
                        Locale.ROOT, "   state: %,.1f MB", run.state().bytes() / 1e6))
                .toString();
    }

    private static String kills(List<Kill> kills) {
        List<Double> times = kills.stream()
                .map(Kill::caughtUpSeconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String text = "kills: " + kills.size() + ", caught up after " + times.size() + " of them";
        return times.isEmpty()
                ? text
                : text
                        + String.format(
                                Locale.ROOT,
                                ", in %.1f s (median), %.1f s (most)",
                                times.get(times.size() / 2),
                                times.getLast());
    }

    private static List<String> verdict(RunResult run) {
        List<String> lines = new ArrayList<>();
        Audit audit = run.audit();
        if (run.failure() != null) {
            lines.add((run.exitCode() == ExitCode.LIVENESS ? "STOOD STILL: " : "ENDED EARLY: ") + run.failure());
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d accounts, %,d lost, %,d doubled, %,d wrong (seed %d)",
                audit.clean() ? "as planned" : "NOT AS PLANNED",
                audit.accounts(),
                audit.lost(),
                audit.doubled(),
                audit.wrong(),
                run.seed()));
        audit.samples().forEach(sample -> lines.add("  " + sample));
        return lines;
    }
}
