package io.duestream.loadtests.program;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The folder in which this program lies, for what it leaves behind. */
public final class ProgramFolder {
    private ProgramFolder() {}

    /** A file or folder in it. */
    public static Path resolve(String name) {
        URL program = Objects.requireNonNull(
                        ProgramFolder.class.getProtectionDomain().getCodeSource())
                .getLocation();
        try {
            return Path.of(program.toURI()).resolveSibling(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program lies at an address that is none: " + program, e);
        }
    }
}
