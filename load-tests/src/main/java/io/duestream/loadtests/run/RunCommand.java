package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Rate;
import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.program.ProgramFolder;
import io.duestream.loadtests.program.Terminal;
import io.duestream.loadtests.report.Reports;
import io.duestream.loadtests.report.RunResult;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Puts processors under a load whose end is known, and holds what comes out against it.",
            "Without other options a broker and a processor get a JVM each on this machine.",
            "Exits with 0 if all came out as planned, 128 if it stood still, 129 if something was lost, doubled or wrong,",
            "130 if it was interrupted: then there is no verdict."
        })
public final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlaceOptions place;

    @Parameters(paramLabel = "WORKLOAD", description = "A name such as smoke, or a YAML file.")
    private String workload = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Same seed, same run (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--invoices", paramLabel = "N", description = "In place of the workload's own number.")
    private @Nullable Long invoices;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Events a second in each leg that has a rate, in place of the workload's own.")
    private @Nullable Double rate;

    @Option(
            names = "--kills",
            paramLabel = "K",
            description = {
                "kill -9 of a random processor at random moments while events flow; it starts again at once.",
                "In place of the workload's own number. The run is made long enough unless --invoices says how long it is."
            })
    private @Nullable Integer kills;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long nothing may move while something is waited for (default: ${DEFAULT-VALUE}).")
    private int patienceSeconds;

    @Option(
            names = "--warm-up",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "Of each leg's first events, left out of latencies (default: ${DEFAULT-VALUE}).")
    private int warmUpPercent;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Gets report.html, run.json and the logs (default: runs/WORKLOAD-SEED beside this program).")
    private @Nullable Path report;

    @Option(names = "--json", description = "Prints the result as JSON; progress goes to standard error.")
    private boolean json;

    private RunCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunLog.in(folder());
        Settings settings = place.settings();
        refuseContradictions(settings);
        RunOptions options = options(Workload.load(workload), settings);
        Plan plan = Plan.of(options.workload(), seed);
        RunLog.begin(options.folder());
        Interruption interruption = Interruption.ofThisThread();
        try {
            return run(options, plan, interruption);
        } finally {
            interruption.end();
        }
    }

    private void refuseContradictions(Settings settings) {
        String contradiction = place.contradiction(kills, settings);
        if (contradiction == null && (warmUpPercent < 0 || warmUpPercent > 99 || patienceSeconds < 1)) {
            contradiction = "--warm-up must be 0 to 99, --patience 1 or more";
        }
        if (contradiction != null) {
            throw new ParameterException(spec.commandLine(), contradiction);
        }
    }

    private Path folder() {
        if (report != null) {
            return report;
        }
        String name = String.valueOf(Path.of(workload).getFileName()).replaceFirst("\\.ya?ml$", "");
        return ProgramFolder.resolve("runs").resolve(name + '-' + seed);
    }

    private Workload sized(Workload usual, int kills) {
        Workload chosen = usual;
        if (invoices != null) {
            chosen = chosen.withInvoices(invoices);
        }
        if (rate != null) {
            chosen = chosen.withRate(new Rate(rate));
        }
        return LongEnough.forKills(chosen, seed, kills, invoices != null);
    }

    private RunOptions options(Workload usual, Settings settings) {
        Workload.Processors processors = place.processors(usual, kills);
        return new RunOptions(
                sized(usual, processors.kills()),
                seed,
                place.place(settings),
                processors.instances(),
                processors.kills(),
                place.partitions(),
                settings,
                place.brokerFlags(),
                place.processorFlags(),
                place.overlay(),
                Duration.ofSeconds(patienceSeconds),
                warmUpPercent / 100.0,
                place.keep(),
                folder(),
                CommandText.of(spec.commandLine().getParseResult().originalArgs()));
    }

    private int run(RunOptions options, Plan plan, Interruption interruption) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(json ? System.err : System.out, false, StandardCharsets.UTF_8);
        RunDisplay display = Terminal.isThere() ? new ProgressBars(out, Terminal.hasColour()) : new PlainLines(out);
        display.says(options.workload().name() + ", seed " + seed + ": "
                + options.workload().about());
        try {
            RunResult result = new LoadRun(options, plan, display).play();
            if (interruption.hasCome()) {
                throw new InterruptedException();
            }
            Summary.lines(result).forEach(out::println);
            out.println(options.folder().resolve(Reports.PAGE));
            out.flush();
            if (json) {
                System.out.print(Files.readString(options.folder().resolve(Reports.RUN)));
            }
            return result.exitCode();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            if (interruption.hasCome() || failed instanceof InterruptedException) {
                return says(out, "interrupted: there is no verdict", ExitCode.INTERRUPTED);
            }
            if (failed instanceof LivenessException notStarted) {
                return says(out, String.valueOf(notStarted.getMessage()), ExitCode.LIVENESS);
            }
            throw failed;
        }
    }

    private static int says(PrintStream out, String why, int exitCode) {
        out.println(why);
        out.flush();
        return exitCode;
    }
}
