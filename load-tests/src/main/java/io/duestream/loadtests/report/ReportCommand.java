package io.duestream.loadtests.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the page of a load run (report.html beside its run.json) or of the bench, and prints the run beside the "
                    + "accepted one of the same workload.",
            "Exits with 0; with 1 if the run did not pass, if a figure is worse than the accepted one by more than the "
                    + "tolerance, if a ratio of the bench is below its floor, or if a run of it does not count."
        })
public final class ReportCommand implements Callable<Integer> {
    private static final double PERCENT = 100;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN.json",
            description = "The run, or its folder; the newest in load-tests/target/runs if none is named.")
    private @Nullable Path run;

    @Option(
            names = "--against",
            paramLabel = "RUN.json",
            description = "The run to compare with, in place of the accepted one.")
    private @Nullable Path against;

    @Option(names = "--accept", description = "Compare later runs of this workload with this one.")
    private boolean accept;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "By how much a figure may be worse (default: ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(names = "--bench", paramLabel = "BENCH.json", description = "The result of the bench, in place of a run.")
    private @Nullable Path bench;

    @Spec
    private @Nullable CommandSpec spec;

    private ReportCommand() {}

    @Override
    public Integer call() throws IOException {
        if (tolerance < 0) {
            throw wrong("--tolerance is a percentage from 0 up, not " + tolerance);
        }
        if (bench != null && (run != null || against != null || accept)) {
            throw wrong("--bench goes without a run, --against and --accept");
        }
        boolean good = bench != null ? bench(bench) : run(RunFiles.of(run == null ? RunFiles.newest() : run));
        return good ? 0 : 1;
    }

    private boolean bench(Path json) throws IOException {
        BenchReport report = ReportFile.bench(json);
        BenchSummary summary = BenchSummary.of(report);
        print(summary.headline(), summary.detail());
        RatioText.lines(report.ratios(), Ansi.AUTO).forEach(line -> out().println(line));
        print("Page: " + Reports.writePage(json, report));
        return summary.good();
    }

    private boolean run(Path json) throws IOException {
        RunResult result = ReportFile.run(json);
        Path accepted = against == null ? RunFiles.accepted(json, result) : RunFiles.of(against);
        Comparison comparison = against == null && !Files.exists(accepted)
                ? null
                : Comparison.of(ReportFile.run(accepted), result, tolerance / PERCENT);
        RunSummary summary = RunSummary.of(result);
        print(summary.headline(), summary.detail());
        if (comparison == null) {
            print("No run of " + result.workload() + " was accepted yet: --accept does it (" + accepted + ").");
        } else {
            ComparisonText.lines(comparison, Ansi.AUTO).forEach(line -> out().println(line));
        }
        print("Page: " + Reports.writePage(json, result, comparison));
        if (accept) {
            accept(result, summary.good(), RunFiles.accepted(json, result));
        }
        return summary.good() && (accept || comparison == null || !comparison.worse());
    }

    private void accept(RunResult result, boolean good, Path accepted) throws IOException {
        if (!good) {
            throw new IOException("a run that did not pass can't be accepted");
        }
        ReportFile.write(accepted, result);
        print("Accepted: " + accepted);
    }

    private void print(String... lines) {
        for (String line : lines) {
            out().println(TerminalText.printable(line));
        }
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
