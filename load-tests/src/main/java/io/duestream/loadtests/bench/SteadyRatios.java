package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Bar.Side;
import java.util.List;

/** The ratios of what was measured at a constant rate; in all of them less is better. */
final class SteadyRatios {
    static final List<Bar> BARS = List.of(
            new Bar(
                    "open-loop p99 ÷ commit interval, 100 ms",
                    new Side(OpenLoop.TITLE, Contenders.DUESTREAM, SteadyRatios::p99OverCommit),
                    null,
                    2,
                    1.3),
            new Bar(
                    "time to match ÷ Postgres set-based, batch by batch",
                    Side.of(OpenLoop.TITLE, Contenders.DUESTREAM, OpenLoop.MATCH_P50),
                    Side.of(OpenLoop.TITLE, Contenders.POSTGRES_SET, OpenLoop.MATCH_P50),
                    1.0 / 5,
                    1.0 / 20),
            new Bar(
                    "p99 in the due-day storm ÷ before",
                    new Side(Storm.TITLE, Contenders.DUESTREAM, SteadyRatios::stormOverCalm),
                    null,
                    3,
                    1.5),
            // Not over an event before the storm: at 30 % load that carries what polling and commits cost at any load,
            // and a step does not.
            new Bar(
                    "CPU of a fired step ÷ of a drained event",
                    Side.of(Storm.TITLE, Contenders.DUESTREAM, StormPhases.STEP_CPU),
                    Side.of(Experiment.CORE.title(), Contenders.DUESTREAM, Measured.CPU + "contender"),
                    1.5,
                    0.8));

    private SteadyRatios() {}

    private static double p99OverCommit(Measured run) {
        return run.figure(Percentiles.P99) / run.figure(OpenLoop.COMMIT_MILLIS);
    }

    private static double stormOverCalm(Measured run) {
        return run.figure(StormPhases.DURING + " " + Percentiles.P99)
                / run.figure(StormPhases.BEFORE + " " + Percentiles.P99);
    }
}
