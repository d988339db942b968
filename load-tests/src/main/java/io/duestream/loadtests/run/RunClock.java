package io.duestream.loadtests.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Business time of all processors of a run: a file that they follow. */
final class RunClock {
    /** Processors look at the file every 100 ms; when this has passed, no new look says what it said before. */
    private static final long SEEN_BY_ALL_MILLIS = 200;

    private final Path file;

    /** Begins at an instant; {@code directory} is for the file. */
    RunClock(Path directory, Instant start) throws IOException {
        file = directory.resolve("clock");
        write(start);
    }

    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** Moves on; returns when every processor has seen it or will at its next look. */
    void moveTo(Instant instant) throws IOException, InterruptedException {
        write(instant);
        TimeUnit.MILLISECONDS.sleep(SEEN_BY_ALL_MILLIS);
    }

    private void write(Instant instant) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, instant + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
