package io.duestream.loadtests.demo;

import io.duestream.loadtests.program.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo's log: warnings, in a file beside this program, for the screen belongs to the table. */
final class DemoLog {
    private static final String CONFIGURATION = "log4j2.configurationFile";
    private static final String FILE = "duestream.demo.log";

    private DemoLog() {}

    /** Begins a new file; must be called before anything logs. A configuration that is set already stays. */
    static void configure() throws IOException {
        Files.deleteIfExists(file());
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(FILE, file().toString());
            System.setProperty(CONFIGURATION, "demo-log4j2.xml");
        }
    }

    /** The file. */
    static Path file() {
        String chosen = System.getProperty(FILE);
        return chosen == null ? ProgramFolder.resolve("demo.log") : Path.of(chosen);
    }
}
