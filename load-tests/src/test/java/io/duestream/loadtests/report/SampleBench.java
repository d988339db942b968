package io.duestream.loadtests.report;

import io.duestream.loadtests.report.BenchReport.Conditions;
import io.duestream.loadtests.report.BenchReport.Delay;
import io.duestream.loadtests.report.BenchReport.Figure;
import io.duestream.loadtests.report.BenchReport.Invalid;
import io.duestream.loadtests.report.Job.Flow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;

/** A made-up report of the bench: the same seed makes the same report, on every machine. */
final class SampleBench {
    private static final List<String> CONTENDERS = List.of(
            "Duestream", "Kafka Streams DSL twin", "Flink 2.2", "PostgreSQL, set-based", "PostgreSQL, row by row");

    private final Random random;

    private SampleBench(long seed) {
        random = new Random(seed);
    }

    static BenchReport of(long seed) {
        SampleBench sample = new SampleBench(seed);
        List<Job> jobs = new ArrayList<>();
        for (String job : List.of("core, commit 100 ms", "core, commit 10 s")) {
            double rate = 52_000;
            for (String contender : CONTENDERS) {
                jobs.add(sample.job(job, contender, rate));
                rate *= 0.55;
            }
        }
        List<Delay> delays = new ArrayList<>();
        for (int interval : new int[] {25, 100, 250, 1_000}) {
            delays.add(new Delay("Duestream", interval, 0.5, sample.latencies(interval)));
            delays.add(new Delay("Duestream", interval, 0.7, sample.latencies(interval * 1.2)));
        }
        return new BenchReport(
                "bench --runs 5",
                new Setting(SampleRuns.MACHINE, Map.of("Kafka", "4.3.1"), Map.of("open invoices", "1,000,000")),
                Instant.parse("2026-11-22T08:00:00Z"),
                sample.ratios(),
                jobs,
                delays,
                List.of(new Figure("bytes on disk an open invoice", 171, 5)),
                conditions(),
                List.of(new Invalid("core, commit 10 s", "Flink 2.2", 3, "a payment placed twice")));
    }

    private static List<Conditions> conditions() {
        return List.of(
                new Conditions("core, commit 100 ms", Conditions.ALL, Map.of("at-most", "60s")),
                new Conditions("core, commit 100 ms", "Flink 2.2", Map.of("Flink", "2.2.1")));
    }

    private List<Ratio> ratios() {
        return List.of(
                ratio("events/s ÷ bare exactly-once loop", 0.47, 0.25, 0.45),
                ratio("events/s ÷ log-equal loop", 0.41, 0.35, 0.55),
                ratio("events/s ÷ Flink 2.2, both at 100 ms", 3.4, 1.5, 3),
                ratio("events/s ÷ Flink 2.2, both at 10 s", 0.9, 1.0, 1.3),
                ratio("median time to match ÷ PostgreSQL's", 0.02, 1.0 / 3, 0.1),
                ratio("p99 at 70 % load ÷ commit interval, 100 ms", 1.7, 2.0, 1.3),
                ratio("CPU with 10^7 idle timers ÷ with none", 1.02, 1.10, 1.01));
    }

    private Ratio ratio(String name, double value, double floor, double goal) {
        double spread = 1 + 0.15 * random.nextDouble();
        return new Ratio(name, value, value / spread, value * spread, 5, floor, goal);
    }

    private Job job(String job, String contender, double rate) {
        double spread = 1 + 0.1 * random.nextDouble();
        Map<String, Double> cpu = new LinkedHashMap<>();
        cpu.put("broker", 8 + 4 * random.nextDouble());
        cpu.put("contender", 1e6 / rate * (0.5 + random.nextDouble()));
        if (contender.startsWith("PostgreSQL")) {
            cpu.put("database", 2e6 / rate * (0.5 + random.nextDouble()));
        }
        Flow flow = contender.endsWith("row by row")
                ? null
                : new Flow(179.2, 1.3, contender.startsWith("Flink") ? 300.5 : 293);
        return new Job(job, contender, new Spread(rate, rate / spread, rate * spread, 5), cpu, flow);
    }

    private Latencies latencies(double millis) {
        Histogram micros = new Histogram(3);
        micros.setAutoResize(true);
        for (int i = 0; i < 5_000; i++) {
            micros.recordValue(
                    (long) (1_000 * (10 + millis * random.nextDouble() + 5 * Math.abs(random.nextGaussian()))));
        }
        return Latencies.of(micros);
    }
}
