package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Bar.Side;
import io.duestream.loadtests.report.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ratios that are to hold. */
final class RatioTable {
    private static final List<Bar> THROUGHPUT = List.of(
            bar("core events/s ÷ bare EOS loop", Experiment.CORE, "bare loop", 0.30, 0.45),
            bar("core events/s ÷ log-equal loop", Experiment.CORE, "log-equal loop", 0.40, 0.60),
            bar("core events/s ÷ Flink, both at 100 ms", Experiment.CORE, Contenders.FLINK, 2, 4),
            bar("core events/s ÷ Flink, both at 10 s", Experiment.CORE_SLOW_COMMIT, Contenders.FLINK, 1, 1.5),
            bar("core events/s ÷ naive DSL twin", Experiment.CORE, Contenders.TWIN, 2.5, 5),
            bar("core events/s ÷ Postgres set-based", Experiment.CORE, Contenders.POSTGRES_SET, 0.8, 1.5),
            bar("core events/s ÷ Postgres row by row", Experiment.CORE, Contenders.POSTGRES_ROW, 15, 30),
            bar("EOS ÷ at-least-once events/s", Experiment.CORE, Contenders.AT_LEAST_ONCE, 0.8, 0.93));

    private RatioTable() {}

    /** Throughput over another contender's. */
    private static Bar bar(String name, Experiment experiment, String other, double floor, double goal) {
        return new Bar(
                name,
                Side.of(experiment.title(), Contenders.DUESTREAM, Measured.RATE),
                Side.of(experiment.title(), other, Measured.RATE),
                floor,
                goal);
    }

    /** All ratios for which there are runs. */
    static List<Ratio> of(List<Measured> runs) {
        return Stream.of(THROUGHPUT, SteadyRatios.BARS, StateRatios.BARS)
                .flatMap(List::stream)
                .flatMap(bar -> bar.of(runs).stream())
                .toList();
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
