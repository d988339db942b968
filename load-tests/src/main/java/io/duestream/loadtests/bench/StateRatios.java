package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Bar.Side;
import io.duestream.loadtests.report.BenchReport.Figure;
import io.duestream.loadtests.report.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The ratios of the experiments that have to do with state and time. */
final class StateRatios {
    static final List<Bar> BARS = List.of(
            new Bar(
                    "state, bytes kept an open invoice",
                    Side.of(StateTrial.TITLE, Contenders.DUESTREAM, StateTrial.KEPT),
                    null,
                    220,
                    160),
            new Bar(
                    "restore ÷ plain consume, records/s",
                    Side.of(RestoreTrial.TITLE, Contenders.DUESTREAM, Measured.RATE),
                    Side.of(RestoreTrial.TITLE, RestoreTrial.PLAIN, Measured.RATE),
                    0.4,
                    0.6),
            new Bar(
                    "CPU an event, many open ÷ few open",
                    Side.of(OpenTrial.TITLE, OpenTrial.MANY, OpenTrial.CPU),
                    Side.of(OpenTrial.TITLE, OpenTrial.FEW, OpenTrial.CPU),
                    1.6,
                    1.25),
            new Bar(
                    "CPU an event, idle timers ÷ timers off",
                    Side.of(OpenTrial.TITLE, OpenTrial.MANY, OpenTrial.CPU),
                    Side.of(OpenTrial.TITLE, OpenTrial.MANY_TIMERS_OFF, OpenTrial.CPU),
                    1.10,
                    1.02),
            new Bar(
                    "full job events/s ÷ bare EOS loop",
                    Side.of(FullTrial.TITLE, Contenders.DUESTREAM, Measured.RATE),
                    Side.of(FullTrial.TITLE, FullTrial.BARE, Measured.RATE),
                    0.12,
                    0.20));

    private StateRatios() {}

    /** Figures beside the ratios. */
    static List<Figure> figures(List<Measured> runs) {
        List<Figure> figures = new ArrayList<>();
        for (String name : List.of(StateTrial.STORED, StateTrial.ON_DISK)) {
            Collection<Double> values = Side.of(StateTrial.TITLE, Contenders.DUESTREAM, name)
                    .values(runs)
                    .values();
            if (!values.isEmpty()) {
                Spread spread = Spread.of(values);
                figures.add(new Figure(name, spread.median(), spread.runs()));
            }
        }
        return figures;
    }
}
