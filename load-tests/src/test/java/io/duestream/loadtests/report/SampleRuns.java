package io.duestream.loadtests.report;

import io.duestream.loadtests.report.RunResult.Audit;
import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.RunResult.State;
import io.duestream.loadtests.report.RunResult.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Made-up runs: the same seed makes the same run, on every machine. */
final class SampleRuns {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant FIRST_CLOCK = Instant.parse("2026-03-02T08:00:00Z");
    private static final List<String> LEGS =
            List.of("issue", "pay early", "soft reminders", "reminders", "pay late", "hand over");
    private static final List<String> PROCESSES = List.of("broker", "processor-0", "processor-1", "driver");
    static final Machine MACHINE = new Machine(2, 24_000_000_000L, "Eclipse Adoptium 25.0.1+8", "Linux 6.1 amd64");

    private final Random random;

    private SampleRuns(long seed) {
        random = new Random(seed);
    }

    /** A run that passed: six legs of so many seconds each, and kills at random moments. */
    static RunResult passed(long seed, int secondsPerLeg, int kills) {
        return new SampleRuns(seed).run(seed, secondsPerLeg, kills, new Audit(3_000, 0, 0, 0, List.of()), null, 0);
    }

    /** A run in which the auditor found something. */
    static RunResult wrong(long seed) {
        Audit audit = new Audit(
                3_000,
                2,
                1,
                1,
                List.of(
                        "seed 7, invoice 1204 (IN_PARTS): expected paid 49900, seen 24950",
                        "seed 7, invoice 88 (PAID_LATE): the withdrawal of the reminder of 2026-04-07 is missing"));
        return new SampleRuns(seed).run(seed, 10, 3, audit, null, 129);
    }

    /** A run that stood still in its second leg. */
    static RunResult stoodStill(long seed) {
        Audit audit = new Audit(0, 0, 0, 0, List.of());
        String failure = "leg 2 (pay early): 310 of 3,000 events were not answered for 120 s";
        return new SampleRuns(seed).run(seed, 10, 0, audit, failure, 128);
    }

    private RunResult run(
            long seed, int secondsPerLeg, int kills, Audit audit, @Nullable String failure, int exitCode) {
        int seconds = secondsPerLeg * LEGS.size();
        return new RunResult(
                "smoke",
                seed,
                "run smoke --seed " + seed + " --instances 2 --kills " + kills,
                setting(),
                START,
                IntStream.range(0, LEGS.size())
                        .mapToObj(i -> leg(i, secondsPerLeg))
                        .toList(),
                IntStream.rangeClosed(1, seconds)
                        .mapToObj(at -> sample(at, seconds))
                        .toList(),
                IntStream.range(0, kills)
                        .mapToObj(i -> kill(seconds * (i + 0.5) / kills))
                        .toList(),
                PROCESSES.stream()
                        .map(process -> new Usage(process, seconds * (0.1 + 0.4 * random.nextDouble())))
                        .toList(),
                new State(41_000_000L + random.nextInt(1_000_000), 212_000),
                audit,
                failure,
                exitCode);
    }

    private static Setting setting() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Duestream", "0.1.0");
        versions.put("Kafka", "4.3.1");
        versions.put("RocksDB", "10.10.1");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("commit interval", "100 ms");
        settings.put("partitions", "12");
        settings.put("instances", "2");
        return new Setting(MACHINE, versions, settings);
    }

    private Leg leg(int number, int seconds) {
        boolean max = number == 0;
        double rate = max ? 11_800 : 2_000 + 500 * number;
        Histogram micros = new Histogram(3);
        micros.setAutoResize(true);
        int count = Math.min(20_000, (int) (rate * seconds));
        for (int i = 0; i < count; i++) {
            micros.recordValue((long) (40_000 + number * 9_000 + 20_000 * Math.abs(random.nextGaussian()) + slow()));
        }
        return new Leg(
                LEGS.get(number),
                FIRST_CLOCK.plus(Duration.ofDays(number * 9L)),
                (long) (rate * seconds),
                number * seconds,
                seconds,
                max ? null : rate,
                rate * (0.97 + 0.03 * random.nextDouble()),
                Latencies.of(micros),
                max ? null : 0.2 + random.nextDouble());
    }

    private double slow() {
        return random.nextInt(500) == 0 ? 600_000 * random.nextDouble() : 0;
    }

    private Sample sample(int at, int seconds) {
        double in = (at < seconds / 6 ? 11_800 : 3_200) * (0.9 + 0.2 * random.nextDouble());
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Long> rss = new LinkedHashMap<>();
        for (String process : PROCESSES) {
            cpu.put(process, 0.15 + 0.3 * random.nextDouble());
            rss.put(process, 300_000_000L + process.length() * 40_000_000L + random.nextInt(20_000_000));
        }
        long lag = (long) (in * 0.1 * (1 + random.nextDouble()));
        return new Sample(at, in, in * (0.85 + 0.3 * random.nextDouble()), lag, cpu, 41_000_000L * at / seconds, rss);
    }

    private Kill kill(double at) {
        return new Kill(at, "processor-" + random.nextInt(2), 1.5 + 2 * random.nextDouble());
    }
}
