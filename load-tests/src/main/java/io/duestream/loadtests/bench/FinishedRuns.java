package io.duestream.loadtests.bench;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs that are done, a line of JSON each: a bench that was stopped goes on where it stood. */
final class FinishedRuns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<Measured> all = new ArrayList<>();

    /** Reads the file, if there is one; an {@link IOException} says which line is no run. */
    FinishedRuns(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                all.add(run(line));
            }
        }
    }

    private Measured run(String line) throws IOException {
        try {
            return JSON.readValue(line, Measured.class);
        } catch (JacksonException broken) {
            throw new IOException(
                    file + ", line " + (all.size() + 1) + ", is no finished run: " + broken.getOriginalMessage()
                            + ". A bench that was killed may have left half of one. Take the line out: that run is done again.",
                    broken);
        }
    }

    /** The run, if it is done. */
    Optional<Measured> find(String experiment, String contender, String parameters, int repetition) {
        return all.stream()
                .filter(run -> run.repetition() == repetition && run.isOf(experiment, contender, parameters))
                .findFirst();
    }

    /** All that are done, in the order in which they were. */
    List<Measured> all() {
        return List.copyOf(all);
    }

    /** Keeps a run. */
    void add(Measured run) throws IOException {
        all.add(run);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, JSON.writeValueAsString(run) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
