package io.duestream.loadtests.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A run beside an accepted one.
 *
 * @param rows one for each figure
 * @param remarks what else is different: on another machine or with other settings, figures are not comparable
 * @param tolerance by which share a figure may be worse: 0.1 is 10 %
 */
record Comparison(List<Row> rows, List<String> remarks, double tolerance) {
    private static final String ALL = "all processes";

    /** Copies the lists. */
    Comparison {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** A figure in both runs; {@link Double#NaN} where a run has none. */
    record Row(String figure, String unit, double accepted, double now, boolean moreIsBetter) {
        /** The change as a share of what it was. */
        double change() {
            return accepted == now ? 0 : now / accepted - 1;
        }

        /** Whether it is worse by more than a share. */
        boolean worse(double tolerance) {
            return moreIsBetter ? change() < -tolerance : change() > tolerance;
        }
    }

    /**
     * Compares two runs of a workload.
     *
     * @throws IllegalArgumentException if they are of different workloads
     */
    static Comparison of(RunResult accepted, RunResult now, double tolerance) {
        if (!accepted.workload().equals(now.workload())) {
            throw new IllegalArgumentException("a run of " + now.workload() + " can't be held against one of "
                    + accepted.workload() + ": name a run of the same workload");
        }
        return new Comparison(rows(Figures.of(accepted), Figures.of(now)), remarks(accepted, now), tolerance);
    }

    boolean worse() {
        return rows.stream().anyMatch(row -> row.worse(tolerance));
    }

    private static List<Row> rows(Figures accepted, Figures now) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("rate", "events/s", accepted.eventsPerSecond(), now.eventsPerSecond(), true));
        rows.add(new Row("latency p50", "ms", p50(accepted), p50(now), false));
        rows.add(new Row("latency p99", "ms", p99(accepted), p99(now), false));
        Set<String> processes = new LinkedHashSet<>(accepted.cpuMicrosPerEvent().keySet());
        processes.addAll(now.cpuMicrosPerEvent().keySet());
        processes.add(ALL);
        processes.forEach(process ->
                rows.add(new Row("CPU, " + process, "µs/event", cpu(accepted, process), cpu(now, process), false)));
        rows.add(new Row(
                "state", "B/open invoice", accepted.stateBytesPerOpenInvoice(), now.stateBytesPerOpenInvoice(), false));
        return rows;
    }

    private static double p50(Figures figures) {
        return figures.latencies().count() == 0
                ? Double.NaN
                : figures.latencies().p50Ms();
    }

    private static double p99(Figures figures) {
        return figures.latencies().count() == 0
                ? Double.NaN
                : figures.latencies().p99Ms();
    }

    private static double cpu(Figures figures, String process) {
        return process.equals(ALL)
                ? figures.cpuMicrosOfAll()
                : figures.cpuMicrosPerEvent().getOrDefault(process, Double.NaN);
    }

    private static List<String> remarks(RunResult accepted, RunResult now) {
        List<String> remarks = new ArrayList<>();
        if (accepted.seed() != now.seed()) {
            remarks.add("seed: " + accepted.seed() + " was accepted, now " + now.seed());
        }
        if (!accepted.setting().machine().equals(now.setting().machine())) {
            remarks.add("machine: " + accepted.setting().machine().text() + " was accepted, now "
                    + now.setting().machine().text());
        }
        changes(remarks, accepted.setting().versions(), now.setting().versions());
        changes(remarks, accepted.setting().settings(), now.setting().settings());
        return remarks;
    }

    private static void changes(List<String> remarks, Map<String, String> accepted, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(accepted.keySet());
        names.addAll(now.keySet());
        names.stream()
                .filter(name -> !Objects.equals(accepted.get(name), now.get(name)))
                .map(name -> name + ": " + accepted.getOrDefault(name, "nothing") + " was accepted, now "
                        + now.getOrDefault(name, "nothing"))
                .forEach(remarks::add);
    }
}
