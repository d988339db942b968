package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Reports;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A run's folder: what it writes there, and the log of its own process, for the screen belongs to the progress. */
final class RunLog {
    private static final String CONFIGURATION = "log4j2.configurationFile";
    private static final String FILE = "duestream.run.log";
    private static final Pattern WRITTEN = Pattern.compile(
            "(run|broker|processor-\\d+)\\.log|" + Pattern.quote(Reports.RUN) + '|' + Pattern.quote(Reports.PAGE));

    private RunLog() {}

    /**
     * Says where the log is to be; nothing is written before somebody logs. Must be called before that. A configuration that is set already
     * stays.
     */
    static void in(Path folder) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(FILE, folder.resolve("run.log").toString());
            System.setProperty(CONFIGURATION, "run-log4j2.xml");
        }
    }

    /** Makes the folder; what an earlier run has written there goes, and nothing else. */
    static void begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> earlier =
                Files.newDirectoryStream(folder, file -> WRITTEN.matcher(String.valueOf(file.getFileName()))
                        .matches())) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }
}
