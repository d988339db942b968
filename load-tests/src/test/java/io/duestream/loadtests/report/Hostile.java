package io.duestream.loadtests.report;

import io.duestream.loadtests.report.BenchReport.Conditions;
import io.duestream.loadtests.report.BenchReport.Delay;
import io.duestream.loadtests.report.BenchReport.Figure;
import io.duestream.loadtests.report.BenchReport.Invalid;
import io.duestream.loadtests.report.Job.Flow;
import io.duestream.loadtests.report.RunResult.Audit;
import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.RunResult.State;
import io.duestream.loadtests.report.RunResult.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Results that have the same text wherever a text can be. */
final class Hostile {
    private Hostile() {}

    static RunResult run(String text) {
        Sample sample = new Sample(1, 1, 1, 1, Map.of(text, 1.0), 1, Map.of(text, 1L));
        Leg leg = new Leg(text, Instant.EPOCH, 1, 0, 1, 1.0, 1, latencies(), 1.0);
        return new RunResult(
                text,
                1,
                text,
                setting(text),
                Instant.EPOCH,
                List.of(leg),
                List.of(sample),
                List.of(new Kill(1, text, null)),
                List.of(new Usage(text, 1)),
                new State(1, 1),
                new Audit(1, 1, 1, 1, List.of(text)),
                text,
                129);
    }

    static BenchReport bench(String text) {
        return new BenchReport(
                text,
                setting(text),
                Instant.EPOCH,
                List.of(new Ratio(text, 1, 1, 1, 1, 2, 3)),
                List.of(
                        new Job(text, text, new Spread(1, 1, 1, 1), Map.of(text, 1.0), new Flow(1, 1, 1)),
                        new Job(text, text, new Spread(1, 1, 1, 1), Map.of(text, 1.0), new Flow(2, 1, 1))),
                List.of(new Delay(text, 1, 1, latencies())),
                List.of(new Figure(text, 1, 1)),
                List.of(new Conditions(text, text, Map.of(text, text))),
                List.of(new Invalid(text, text, 1, text)));
    }

    private static Setting setting(String text) {
        return new Setting(new Machine(1, 1, text, text), Map.of(text, text), Map.of(text, text));
    }

    private static Latencies latencies() {
        Histogram micros = new Histogram(3);
        micros.recordValue(1_000);
        return Latencies.of(micros);
    }
}
