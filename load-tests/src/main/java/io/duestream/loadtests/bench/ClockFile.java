package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Business time that the bench moves. */
record ClockFile(Path file) {
    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** Sets it. */
    void moveTo(Instant instant) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, instant + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
