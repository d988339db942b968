package io.duestream.loadtests.bench;

import io.duestream.loadtests.program.Terminal;
import io.duestream.loadtests.report.BenchReport;
import io.duestream.loadtests.report.Machine;
import io.duestream.loadtests.report.Ratio;
import io.duestream.loadtests.report.Reports;
import io.duestream.loadtests.report.Setting;
import io.duestream.processor.Settings;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs of each contender (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the job (default: 1).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of each contender (default: ${DEFAULT-VALUE}).")
    private int threads;

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
            defaultValue = "-Xms4g -Xmx4g -XX:+UseParallelGC -XX:+UseCompactObjectHeaders",
            description = "Of each contender; its heap holds all accounts, those settled in a long warm-up too"
                    + " (default: ${DEFAULT-VALUE}).")
    private String flags = "";

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting of Duestream's, for experiments.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(
            names = "--kept",
            description =
                    "Measures nothing: reports all runs that --dir keeps, where some had more turns than others. Refuses"
                            + " runs of one contender that differ in build, size or settings.")
    private boolean kept;

    @Mixin
    private CoreOptions core = new CoreOptions();

    @Mixin
    private SteadyOptions steady = new SteadyOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant start = Instant.now();
        Files.createDirectories(folder);
        Path file = folder.resolve("runs.jsonl");
        FinishedRuns finished = new FinishedRuns(file);
        HistogramFiles histograms = new HistogramFiles(folder.resolve("histograms"));
        List<Measured> runs = kept ? KeptRuns.demandAlike(finished.all(), file) : measured(finished, histograms);
        BenchReport report = report(start, runs, histograms);
        RatioTable.lines(report.ratios()).forEach(spec().commandLine().getOut()::println);
        spec().commandLine().getOut().println("Report: " + Reports.write(json, report));
        boolean good = report.ratios().stream().allMatch(Ratio::meetsFloor);
        return good && report.invalid().isEmpty() ? 0 : 1;
    }

    private List<Measured> measured(FinishedRuns finished, HistogramFiles histograms)
            throws IOException, InterruptedException {
        Trials trials =
                new Trials(finished, new BenchDisplay(spec().commandLine().getOut(), Terminal.isThere()));
        Contenders contenders = new Contenders(threads, List.of(flags.strip().split("\\s+")), overrides);
        Workbench bench = new Workbench(folder, trials, contenders, repeat, seed, parameters());
        List<Measured> runs = new ArrayList<>();
        if (state.has(StateOptions.Part.CORE)) {
            runs.addAll(new CoreRuns(bench, core).runs(steady, histograms));
        }
        runs.addAll(state.runs(bench, core.job(seed)));
        return runs;
    }

    /** What tells all runs from those of other builds and settings. */
    String parameters() throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("build", Build.of(List.of(BenchCommand.class, Settings.class, EventStreams.class)));
        parameters.put("Kafka", AppInfoParser.getVersion());
        parameters.put("JDK", Runtime.version().toString());
        parameters.put("partitions", Integer.toString(BenchSite.PARTITIONS));
        parameters.put("threads", Integer.toString(threads));
        parameters.put("jvm", flags.strip());
        parameters.put(
                "set",
                overrides.entrySet().stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
        return Parameters.text(parameters);
    }

    private static BenchReport report(Instant start, List<Measured> runs, HistogramFiles histograms)
            throws IOException {
        return new BenchReport(
                "bench",
                new Setting(Machine.here(), Map.of(), ConditionTable.shared(runs)),
                start,
                RatioTable.of(runs),
                JobTable.of(runs),
                Delays.of(runs, histograms),
                StateRatios.figures(runs),
                ConditionTable.of(runs),
                JobTable.invalid(runs));
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command was not parsed");
        }
        return spec;
    }
}
