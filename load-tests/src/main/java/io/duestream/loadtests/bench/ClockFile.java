package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Business time of a processor that follows a file. */
record ClockFile(Path file) {
    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** By a move, so that nobody reads half an instant. */
    void set(Instant instant) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, instant + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
