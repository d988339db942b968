package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ratios that are to hold, worked out run by run: a ratio pairs runs that stood next to each other. */
final class RatioTable {
    /** Throughput over another contender's, with the least and the wanted value. */
    private record Bar(String name, Experiment experiment, String other, double floor, double goal) {}

    private static final List<Bar> BARS = List.of(
            new Bar("core events/s ÷ bare EOS loop", Experiment.CORE, "bare loop", 0.30, 0.45),
            new Bar("core events/s ÷ log-equal loop", Experiment.CORE, "log-equal loop", 0.40, 0.60),
            new Bar("core events/s ÷ Flink, both at 100 ms", Experiment.CORE, Contenders.FLINK, 2, 4),
            new Bar("core events/s ÷ Flink, both at 10 s", Experiment.CORE_SLOW_COMMIT, Contenders.FLINK, 1, 1.5),
            new Bar("core events/s ÷ naive DSL twin", Experiment.CORE, Contenders.TWIN, 2.5, 5),
            new Bar("core events/s ÷ Postgres set-based", Experiment.CORE, Contenders.POSTGRES_SET, 0.8, 1.5),
            new Bar("core events/s ÷ Postgres row by row", Experiment.CORE, Contenders.POSTGRES_ROW, 15, 30),
            new Bar("EOS ÷ at-least-once events/s", Experiment.CORE, Contenders.AT_LEAST_ONCE, 0.8, 0.93));

    private RatioTable() {}

    /** All ratios for which both sides were run. */
    static List<Ratio> of(List<Measured> runs) {
        List<Ratio> ratios = new ArrayList<>();
        for (Bar bar : BARS) {
            throughput(bar, runs).ifPresent(ratios::add);
        }
        ratios.addAll(SteadyRatios.of(runs));
        ratios.addAll(StateRatios.of(runs));
        return ratios;
    }

    private static Optional<Ratio> throughput(Bar bar, List<Measured> runs) {
        Map<Integer, Measured> ours = byRepetition(runs, bar.experiment(), Contenders.DUESTREAM);
        Map<Integer, Measured> others = byRepetition(runs, bar.experiment(), bar.other());
        List<Double> values = new ArrayList<>();
        ours.forEach((repetition, run) -> {
            Measured other = others.get(repetition);
            if (other != null) {
                values.add(run.figure(Measured.RATE) / other.figure(Measured.RATE));
            }
        });
        return values.isEmpty() ? Optional.empty() : Optional.of(ratio(bar.name(), values, bar.floor(), bar.goal()));
    }

    /** Over the values of paired runs, one or more. */
    static Ratio ratio(String name, List<Double> values, double floor, double goal) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Ratio(name, median(sorted), sorted.getFirst(), sorted.getLast(), sorted.size(), floor, goal);
    }

    private static Map<Integer, Measured> byRepetition(List<Measured> runs, Experiment experiment, String contender) {
        return runs.stream()
                .filter(run -> run.experiment().equals(experiment.title())
                        && run.contender().equals(contender)
                        && run.wrong().isEmpty())
                .collect(Collectors.toMap(Measured::repetition, Function.identity()));
    }

    static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The table as text, a line each. */
    static List<String> lines(List<Ratio> ratios) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format("%-45s %8s %17s %5s %8s %8s", "ratio", "median", "min .. max", "runs", "floor", "goal"));
        for (Ratio ratio : ratios) {
            String verdict = ratio.meetsGoal() ? "goal reached" : ratio.meetsFloor() ? "above the floor" : "MISSED";
            lines.add(String.format(
                    Locale.ROOT,
                    "%-45s %8.2f %7.2f .. %6.2f %5d %8.2f %8.2f  %s",
                    ratio.name(),
                    ratio.value(),
                    ratio.min(),
                    ratio.max(),
                    ratio.runs(),
                    ratio.floor(),
                    ratio.goal(),
                    verdict));
        }
        return lines;
    }
}
