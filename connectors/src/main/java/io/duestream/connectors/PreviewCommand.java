package io.duestream.connectors;

import io.duestream.connectors.files.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        description = "Validates files whole and shows what they hold, as a table with its totals.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return FileArguments.each(
                FileArguments.expand(files), spec.commandLine().getErr(), path -> {
                    SourceFile file = SourceFile.validate(path, event -> {});
                    file.replay(new EventTable(out));
                    Totals.print(out, path, file.summary());
                });
    }
}
