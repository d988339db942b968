package io.duestream.loadtests.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Business time of all processors of a run: a file that they follow. */
final class RunClock {
    private final Path file;

    /** Begins at an instant; {@code directory} is for the file. */
    RunClock(Path directory, Instant start) throws IOException {
        file = directory.resolve("clock");
        moveTo(start);
    }

    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** Moves on. Processors see it at their next look, a tenth of a second later or so. */
    void moveTo(Instant instant) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, instant + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
