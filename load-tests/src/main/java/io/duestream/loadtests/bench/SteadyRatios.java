package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The ratios of what was measured at a constant rate; in all of them less is better. */
final class SteadyRatios {
    private static final String CPU_OF_EVENT = Measured.CPU + "contender";

    private SteadyRatios() {}

    /** All for which there are runs. */
    static List<Ratio> of(List<Measured> runs) {
        List<Ratio> ratios = new ArrayList<>();
        within("open-loop p99 ÷ commit interval, 100 ms", runs, OpenLoop.TITLE, SteadyRatios::p99OverCommit, 2, 1.3)
                .ifPresent(ratios::add);
        timeToMatch(runs).ifPresent(ratios::add);
        within("p99 in the due-day storm ÷ before", runs, Storm.TITLE, SteadyRatios::stormOverCalm, 3, 1.5)
                .ifPresent(ratios::add);
        within("CPU of a fired step ÷ of an event", runs, Storm.TITLE, SteadyRatios::stepOverEvent, 1.5, 0.8)
                .ifPresent(ratios::add);
        return ratios;
    }

    private static double p99OverCommit(Measured run) {
        return run.figure(Percentiles.P99) / run.figure(OpenLoop.COMMIT_MILLIS);
    }

    private static double stormOverCalm(Measured run) {
        return run.figure(StormPhases.DURING + " " + Percentiles.P99)
                / run.figure(StormPhases.BEFORE + " " + Percentiles.P99);
    }

    private static double stepOverEvent(Measured run) {
        return run.figure(StormPhases.STEP_CPU) / run.figure(CPU_OF_EVENT);
    }

    /** Of two figures of the same run of Duestream. */
    private static Optional<Ratio> within(
            String name,
            List<Measured> runs,
            String experiment,
            ToDoubleFunction<Measured> value,
            double floor,
            double goal) {
        List<Double> values = right(runs, experiment, Contenders.DUESTREAM).stream()
                .map(value::applyAsDouble)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(RatioTable.ratio(name, values, floor, goal));
    }

    private static Optional<Ratio> timeToMatch(List<Measured> runs) {
        List<Measured> others = right(runs, OpenLoop.TITLE, Contenders.POSTGRES_SET);
        List<Double> values = new ArrayList<>();
        for (Measured run : right(runs, OpenLoop.TITLE, Contenders.DUESTREAM)) {
            others.stream()
                    .filter(other -> other.repetition() == run.repetition())
                    .forEach(other -> values.add(run.figure(OpenLoop.MATCH_P50) / other.figure(OpenLoop.MATCH_P50)));
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        RatioTable.ratio("time to match ÷ Postgres set-based at 10 s", values, 1.0 / 5, 1.0 / 20));
    }

    private static List<Measured> right(List<Measured> runs, String experiment, String contender) {
        return runs.stream()
                .filter(run -> run.experiment().equals(experiment)
                        && run.contender().equals(contender)
                        && run.wrong().isEmpty())
                .toList();
    }
}
