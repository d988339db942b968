package io.duestream.connectors;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Bank files and invoices in. Exit code 0 only when every file was good and all of it is done. */
@Command(
        name = "duestream-connectors",
        description = "Reads, previews and publishes bank files (camt) and invoices (UBL).",
        subcommands = {ReadCommand.class, PreviewCommand.class, PublishCommand.class},
        mixinStandardHelpOptions = true,
        version = "Duestream 0.1.0")
public final class Main {

    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

    private Main() {}

    /** The command line. */
    public static void main(String[] args) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "classpath:duestream-connectors-log4j2.xml");
        }
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /** The same without leaving the process; returns the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            err.println(Failures.sentence(problem));
            return CommandLine.ExitCode.SOFTWARE;
        });
        int code = line.execute(args.length == 0 ? new String[] {"--help"} : args);
        out.flush();
        err.flush();
        return code;
    }
}
