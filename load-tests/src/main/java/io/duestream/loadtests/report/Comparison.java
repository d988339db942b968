package io.duestream.loadtests.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

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

        /** Whether it is worse by more than a share, or can't be told any more. */
        boolean worse(double tolerance) {
            if (Double.isNaN(now)) {
                return !Double.isNaN(accepted);
            }
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
        if (!Double.isNaN(accepted.freeEventsPerSecond()) || !Double.isNaN(now.freeEventsPerSecond())) {
            rows.add(new Row("rate", "events/s", accepted.freeEventsPerSecond(), now.freeEventsPerSecond(), true));
        }
        Set<String> legs = new LinkedHashSet<>(accepted.pacedLegs().keySet());
        legs.addAll(now.pacedLegs().keySet());
        for (String leg : legs) {
            rows.add(latency("p50", leg, accepted, now, Latencies::p50Ms));
            rows.add(latency("p99", leg, accepted, now, Latencies::p99Ms));
        }
        Set<String> processes = new LinkedHashSet<>(accepted.cpuMicrosPerEvent().keySet());
        processes.addAll(now.cpuMicrosPerEvent().keySet());
        processes.add(ALL);
        processes.forEach(process ->
                rows.add(new Row("CPU, " + process, "µs/event", cpu(accepted, process), cpu(now, process), false)));
        rows.add(new Row(
                "state", "B/open invoice", accepted.stateBytesPerOpenInvoice(), now.stateBytesPerOpenInvoice(), false));
        return rows;
    }

    private static Row latency(
            String percentile, String leg, Figures accepted, Figures now, ToDoubleFunction<Latencies> of) {
        return new Row(percentile + ", " + leg, "ms", latency(accepted, leg, of), latency(now, leg, of), false);
    }

    private static double latency(Figures figures, String leg, ToDoubleFunction<Latencies> of) {
        Latencies latencies = figures.pacedLegs().get(leg);
        return latencies == null || latencies.count() == 0 ? Double.NaN : of.applyAsDouble(latencies);
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
