package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.BenchReport.Figure;
import io.duestream.loadtests.report.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ratios of the experiments that have to do with state and time. */
final class StateRatios {
    /** A figure of one contender, over the same of another; null if it is held against the bounds by itself. */
    private record Bar(
            String name,
            String experiment,
            String contender,
            @Nullable String other,
            String figure,
            double floor,
            double goal) {}

    private static final List<Bar> BARS = List.of(
            new Bar(
                    "state, bytes kept an open invoice",
                    StateTrial.TITLE,
                    Contenders.DUESTREAM,
                    null,
                    StateTrial.KEPT,
                    220,
                    160),
            new Bar(
                    "restore ÷ plain consume, records/s",
                    RestoreTrial.TITLE,
                    Contenders.DUESTREAM,
                    RestoreTrial.PLAIN,
                    Measured.RATE,
                    0.4,
                    0.6),
            new Bar(
                    "CPU an event, many open ÷ few open",
                    OpenTrial.TITLE,
                    OpenTrial.MANY,
                    OpenTrial.FEW,
                    OpenTrial.CPU,
                    1.6,
                    1.25),
            new Bar(
                    "CPU an event, idle timers ÷ timers off",
                    OpenTrial.TITLE,
                    OpenTrial.MANY,
                    OpenTrial.MANY_TIMERS_OFF,
                    OpenTrial.CPU,
                    1.10,
                    1.02),
            new Bar(
                    "full job events/s ÷ bare EOS loop",
                    FullTrial.TITLE,
                    Contenders.DUESTREAM,
                    FullTrial.BARE,
                    Measured.RATE,
                    0.12,
                    0.20));

    private StateRatios() {}

    /** All ratios for which there are runs. */
    static List<Ratio> of(List<Measured> runs) {
        return BARS.stream().flatMap(bar -> ratio(bar, runs).stream()).toList();
    }

    private static Optional<Ratio> ratio(Bar bar, List<Measured> runs) {
        List<Double> values = new ArrayList<>();
        for (Measured run : right(runs, bar.experiment(), bar.contender())) {
            if (bar.other() == null) {
                values.add(run.figure(bar.figure()));
            } else {
                right(runs, bar.experiment(), bar.other()).stream()
                        .filter(other -> other.repetition() == run.repetition())
                        .forEach(other -> values.add(run.figure(bar.figure()) / other.figure(bar.figure())));
            }
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(RatioTable.ratio(bar.name(), values, bar.floor(), bar.goal()));
    }

    private static List<Measured> right(List<Measured> runs, String experiment, String contender) {
        return runs.stream()
                .filter(run -> run.experiment().equals(experiment)
                        && run.contender().equals(contender)
                        && run.wrong().isEmpty())
                .toList();
    }

    /** Figures beside the ratios. */
    static List<Figure> figures(List<Measured> runs) {
        List<Figure> figures = new ArrayList<>();
        for (String name : List.of(StateTrial.STORED, StateTrial.ON_DISK)) {
            List<Double> values = right(runs, StateTrial.TITLE, Contenders.DUESTREAM).stream()
                    .map(run -> run.figure(name))
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                figures.add(new Figure(name, RatioTable.median(values), values.size()));
            }
        }
        return figures;
    }
}
