package io.duestream.loadtests;

import io.duestream.loadtests.bench.BenchCommand;
import io.duestream.loadtests.demo.DemoCommand;
import io.duestream.loadtests.report.ReportCommand;
import io.duestream.loadtests.run.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of the load tests. */
@Command(
        name = "duestream-load-tests",
        mixinStandardHelpOptions = true,
        version = "Duestream 0.1.0",
        description = "The demo, and what puts Duestream under load.",
        subcommands = {DemoCommand.class, RunCommand.class, BenchCommand.class, ReportCommand.class})
public final class Main {
    private Main() {}

    /** Runs a verb; exits with 0 only on success. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(line.getColorScheme().errorText(message(failure)));
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    private static String message(Exception failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
