package io.duestream.connectors;

import io.duestream.connectors.files.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        description = "Validates files whole and prints their events; totals go to the error output.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One event a line, as JSON; the creditor is \"-\".")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        return FileArguments.each(FileArguments.expand(files), errors, path -> read(path, errors));
    }

    private void read(Path path, PrintWriter errors) throws IOException {
        SourceFile file = SourceFile.validate(path, event -> {});
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            file.replay(new JsonLines(out, Clock.systemUTC()));
        } else {
            file.replay(new EventTable(out));
        }
        out.flush();
        Totals.print(errors, path, file.summary());
    }
}
