package io.duestream.loadtests.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where runs lie: {@code runs/WORKLOAD-SEED/run.json}, and the accepted one of a workload in {@code runs/WORKLOAD-accepted.json}. */
final class RunFiles {
    private static final List<Path> RUNS = List.of(Path.of("load-tests/target/runs"), Path.of("target/runs"));

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private RunFiles() {}

    /** The file itself, or the result in a folder. */
    static Path of(Path named) {
        return Files.isDirectory(named) ? named.resolve(Reports.RUN) : named;
    }

    /** The newest run of those that lie where runs are written. */
    static Path newest() throws IOException {
        for (Path runs : RUNS) {
            if (Files.isDirectory(runs)) {
                return newest(runs);
            }
        }
        throw new IOException("there is no folder " + RUNS.getFirst() + ": name the run.json to report on");
    }

    static Path newest(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.resolve(Reports.RUN))
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(
                            () -> new IOException("there is no run in " + runs + ": name the run.json to report on"));
        }
    }

    /** Where the accepted run of the same workload is kept: beside the folders of its runs. */
    static Path accepted(Path json, RunResult run) {
        if (!NAME.matcher(run.workload()).matches()) {
            throw new IllegalArgumentException("'" + TerminalText.printable(run.workload()) + "' in " + json
                    + " is no name of a workload: letters, digits, dots, dashes");
        }
        return json.toAbsolutePath()
                .resolveSibling("..")
                .resolve(run.workload() + "-accepted.json")
                .normalize();
    }
}
