package io.duestream.processor.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Business time from a file that holds one instant, such as {@code 2026-03-02T09:00:00Z}. It stands still until the file is
 * replaced, which must be done by moving another one over it: then nobody reads half an instant. While the file can't be
 * read, the last instant holds.
 */
final class FileClock implements InstantSource {
    /** How old an instant may be: each look reads the file, and who looks at timers looks often. */
    static final Duration FRESH = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(FileClock.class);

    private final Path file;
    private final LongSupplier nanos;
    private Instant instant;
    private long readAt;
    private boolean readable = true;

    /** Reads the file; refuses one that can't be read with an {@link IllegalArgumentException}. */
    FileClock(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        readAt = nanos.getAsLong();
        try {
            instant = read();
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "duestream.clock names the file " + file + ", which does not hold an instant such as"
                            + " 2026-03-02T09:00:00Z: " + e,
                    e);
        }
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        if (now - readAt >= FRESH.toNanos()) {
            readAt = now;
            look();
        }
        return instant;
    }

    private void look() {
        try {
            instant = read();
            readable = true;
        } catch (IOException | DateTimeException e) {
            if (readable) {
                LOG.warn(
                        "business time stands still at {} until {} can be read again: {}", instant, file, e.toString());
            }
            readable = false;
        }
    }

    private Instant read() throws IOException {
        return Instant.parse(Files.readString(file).strip());
    }
}
