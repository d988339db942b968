package io.duestream.connectors;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders of the command line. One bad file doesn't keep the others from being read. */
final class FileArguments {

    private FileArguments() {}

    /** What is done with one file. */
    @FunctionalInterface
    interface Action {
        void accept(Path file) throws IOException;
    }

    /** Files as given; folders are the files right in them, by name. */
    static List<Path> expand(List<Path> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                try (Stream<Path> inside = Files.list(argument)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(argument);
            }
        }
        return files;
    }

    /** Does it for each file; returns the exit code: 1 when any was refused. */
    static int each(List<Path> files, PrintWriter errors, Action action) {
        int code = 0;
        for (Path file : files) {
            try {
                action.accept(file);
            } catch (IOException | RuntimeException e) {
                errors.println(file + ": " + Failures.sentence(e));
                errors.flush();
                code = 1;
            }
        }
        return code;
    }
}
