package io.duestream.processor;

import io.duestream.processor.cli.CatCommand;
import io.duestream.processor.cli.PolicyCommand;
import io.duestream.processor.cli.RunCommand;
import io.duestream.processor.cli.SchemasCommand;
import io.duestream.processor.cli.TopicsCommand;
import io.duestream.processor.cli.TopologyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of the processor. */
@Command(
        name = "duestream-processor",
        mixinStandardHelpOptions = true,
        version = "Duestream 0.1.0",
        description = "Joins invoices and bank payments, finds late payers, emits reminders, exactly once.",
        subcommands = {
            RunCommand.class,
            TopologyCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            CatCommand.class,
            PolicyCommand.class
        })
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
