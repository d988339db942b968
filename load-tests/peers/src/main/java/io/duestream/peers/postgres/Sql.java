package io.duestream.peers.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The statements that stand in files beside this class. */
final class Sql {
    private Sql() {}

    /** A file's text. */
    static String read(String name) {
        try (InputStream file = Sql.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing beside " + Sql.class);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text for one lane, whose number stands for {@code %d}. */
    static String ofLane(String name, int lane) {
        return String.format(Locale.ROOT, read(name), lane);
    }
}
