package io.duestream.processor.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of markets and policies are read from; text is UTF-8. */
@FunctionalInterface
interface Texts {
    /** The files that come with Duestream. */
    Texts SHIPPED = Texts::shipped;

    /** The text of a file; empty if there is none. */
    Optional<String> find(String path);

    /** The text of a file that must be there. */
    default String read(String path) {
        return find(path)
                .orElseThrow(() -> new RulebookException(path + ": the file is missing. Add it, or take its line out of"
                        + " the index or folder that names it."));
    }

    /** The text of a file on disk. */
    static String onDisk(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RulebookException(
                    "%s: cannot be read as UTF-8 text (%s). Check its path, its encoding and the rights to read it."
                            .formatted(file, e));
        }
    }

    private static Optional<String> shipped(String path) {
        try (InputStream in = Texts.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
