package io.duestream.loadtests.bench;

import io.duestream.loadtests.program.Terminal;
import io.duestream.loadtests.report.BenchReport;
import io.duestream.loadtests.report.Machine;
import io.duestream.loadtests.report.Ratio;
import io.duestream.loadtests.report.Reports;
import io.duestream.loadtests.report.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Duestream beside others. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures Duestream beside what a user would pick instead. Finished runs are kept: a bench that was stopped"
                        + " goes on where it stood.")
public final class BenchCommand implements Callable<Integer> {
    private static final long PROGRESS_EVERY = 100_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--open",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Open invoices (default: ${DEFAULT-VALUE}).")
    private long open;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3000000",
            description = "Rounds of three events (default: ${DEFAULT-VALUE}).")
    private long rounds;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs of each contender (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the job (default: 1).")
    private long seed;

    @Option(
            names = "--at-most",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Measuring of a run (default: ${DEFAULT-VALUE}).")
    private long atMost;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of each contender (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--contenders", paramLabel = "NAME", split = ";", description = "Only these, parted by ;.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--batches",
            paramLabel = "FACTS",
            split = ",",
            defaultValue = "2000,10000,40000",
            description = "Batch sizes that the set-based peer tries (default: ${DEFAULT-VALUE}).")
    private List<Integer> batches = List.of();

    @Option(
            names = "--peers",
            paramLabel = "JAR",
            defaultValue = "load-tests/peers/target/duestream-peers.jar",
            description = "The peers, built by mvn -Ppeers package (default: ${DEFAULT-VALUE}).")
    private Path peers = Path.of("");

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "load-tests/target/bench",
            description = "Finished runs and logs (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(
            names = "--json",
            paramLabel = "FILE",
            defaultValue = "load-tests/bench.json",
            description = "Where the report is written (default: ${DEFAULT-VALUE}).")
    private Path json = Path.of("");

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            defaultValue = "-Xms2g -Xmx2g -XX:+UseParallelGC -XX:+UseCompactObjectHeaders",
            description = "Of each contender (default: ${DEFAULT-VALUE}).")
    private String flags = "";

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting of Duestream's, for experiments.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Tells runs of builds apart.")
    private String note = "";

    @Option(
            names = "--kept",
            description =
                    "Measures nothing: reports all runs that --dir keeps, where some had more turns than others. The"
                            + " other options are to be those of the runs.")
    private boolean kept;

    @Mixin
    private SteadyOptions steady = new SteadyOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant start = Instant.now();
        Files.createDirectories(folder);
        CoreJob job = new CoreJob(open, rounds, seed);
        BenchDisplay display = new BenchDisplay(spec().commandLine().getOut(), Terminal.isThere());
        FinishedRuns finished = new FinishedRuns(folder.resolve("runs.jsonl"));
        if (kept) {
            return report(start, finished.all());
        }
        Contenders contenders = new Contenders(threads, List.of(flags.strip().split("\\s+")), overrides);
        Bench bench = new Bench(finished, display, Duration.ofSeconds(atMost), contenders);
        List<Measured> runs = new ArrayList<>();
        if (state.has(StateOptions.Part.CORE)) {
            runs.addAll(core(bench, finished, contenders, job, display));
        }
        Trials trials = new Trials(finished, display);
        runs.addAll(state.runs(new Workbench(folder, trials, contenders, repeat, seed, more()), job));
        return report(start, runs);
    }

    private List<Measured> core(
            Bench bench, FinishedRuns finished, Contenders contenders, CoreJob job, BenchDisplay display)
            throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        try (BenchSite site = new BenchSite(folder, List.of("-Xms1g", "-Xmx1g"))) {
            fill(site, job, display);
            Measured first = bench.drain(site, job, Experiment.CORE, contenders.duestream(Experiment.CORE), more(), 1);
            int batch = batch(site, job, bench, contenders, runs);
            Line line = new Line(contenders, Shape.of(first), Files.exists(peers) ? peers : null, open, batch);
            for (int repetition = 1; repetition <= repeat; repetition++) {
                for (Experiment experiment : Experiment.IN_TURNS) {
                    for (Contender contender : line.up(experiment, only, repetition)) {
                        runs.add(bench.drain(site, job, experiment, contender, more(), repetition));
                    }
                }
            }
            SteadyMeans.Warming warming = fresh -> bench.warmUp(fresh, job, more());
            runs.addAll(steady(finished, display, contenders, batch, warming).repeated(site, runs, repeat));
        }
        return runs;
    }

    private SteadyRuns steady(
            FinishedRuns finished,
            BenchDisplay display,
            Contenders contenders,
            int batch,
            SteadyMeans.Warming warming) {
        SteadyMeans means = new SteadyMeans(
                finished,
                histograms(),
                display,
                open,
                seed,
                more(),
                steady.warmUp(),
                steady.measured(),
                steady.storm(),
                warming);
        return new SteadyRuns(steady, means, contenders, Files.exists(peers) ? peers : null, batch);
    }

    private HistogramFiles histograms() {
        return new HistogramFiles(folder.resolve("histograms"));
    }

    /** The set-based peer's best batch size; short drains tell it. 0 if it takes no part. */
    private int batch(BenchSite site, CoreJob job, Bench bench, Contenders contenders, List<Measured> runs)
            throws IOException, InterruptedException {
        if (!Files.exists(peers) || !(only.isEmpty() || only.contains(Contenders.POSTGRES_SET))) {
            return 0;
        }
        return BatchSize.best(
                batches,
                size -> {
                    Contender peer = contenders.postgresSet(Experiment.BATCH_SIZE, peers, size);
                    Contender named = peer.named(peer.name() + ", " + size + " facts");
                    return bench.drain(site, job, Experiment.BATCH_SIZE, named, more(), 1);
                },
                runs);
    }

    private static void fill(BenchSite site, CoreJob job, BenchDisplay display) throws IOException {
        display.begin("filling the inputs", job.events());
        site.publish(job, 0, job.events(), done -> {
            if (done % PROGRESS_EVERY == 0) {
                display.progress(done);
            }
        });
    }

    private String more() {
        return ("threads=" + threads + " " + flags + " " + overrides + " " + note).strip();
    }

    private int report(Instant start, List<Measured> runs) throws IOException {
        List<Ratio> ratios = RatioTable.of(runs);
        RatioTable.lines(ratios).forEach(spec().commandLine().getOut()::println);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("open invoices", Long.toString(open));
        settings.put("rounds of three events", Long.toString(rounds));
        settings.put("threads of each contender", Integer.toString(threads));
        settings.put("JVM flags", flags);
        settings.put("partitions", Integer.toString(BenchSite.PARTITIONS));
        settings.putAll(state.settings());
        Map<String, String> versions = Map.of("Kafka", AppInfoParser.getVersion());
        Path page = Reports.write(
                json,
                new BenchReport(
                        "bench",
                        new Setting(Machine.here(), versions, settings),
                        start,
                        ratios,
                        JobTable.of(runs),
                        Delays.of(runs, histograms()),
                        StateRatios.figures(runs)));
        spec().commandLine().getOut().println("Report: " + page);
        boolean wrong = runs.stream().anyMatch(run -> !run.wrong().isEmpty());
        return wrong || ratios.stream().anyMatch(ratio -> !ratio.meetsFloor()) ? 1 : 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command was not parsed");
        }
        return spec;
    }
}
