package io.duestream.loadtests.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of a run's own process, in the run's folder: the screen belongs to the progress. */
final class RunLog {
    private static final String CONFIGURATION = "log4j2.configurationFile";
    private static final String FILE = "duestream.run.log";

    private RunLog() {}

    /**
     * Makes the folder, and begins a new log there; logs of an earlier run go. Must be called before anything logs. A configuration that is
     * set already stays.
     */
    static void begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : earlier) {
                Files.delete(log);
            }
        }
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(FILE, folder.resolve("run.log").toString());
            System.setProperty(CONFIGURATION, "run-log4j2.xml");
        }
    }
}
