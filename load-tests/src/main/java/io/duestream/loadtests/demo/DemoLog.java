package io.duestream.loadtests.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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
        return chosen == null ? besideProgram() : Path.of(chosen);
    }

    private static Path besideProgram() {
        URL program = Objects.requireNonNull(DemoLog.class.getProtectionDomain().getCodeSource())
                .getLocation();
        try {
            return Path.of(program.toURI()).resolveSibling("demo.log");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program lies at an address that is none: " + program, e);
        }
    }
}
