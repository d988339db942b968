package io.duestream.loadtests.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as JSON files. What has no value is written as null, so that a forgotten field is told from an empty one. */
public final class ReportFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ReportFile() {}

    /** Writes a result; the folder must be there. */
    public static void write(Path file, RunResult run) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(run) + "\n");
    }

    /** Writes the bench's report; the folder must be there. */
    public static void write(Path file, BenchReport bench) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(bench) + "\n");
    }

    /** Reads a {@code run.json}; an {@link IOException} says what is wrong with it. */
    public static RunResult run(Path file) throws IOException {
        return read(file, RunResult.class, "a run's result");
    }

    /** Reads a {@code bench.json}; an {@link IOException} says what is wrong with it. */
    public static BenchReport bench(Path file) throws IOException {
        return read(file, BenchReport.class, "a report of the bench");
    }

    private static <T> T read(Path file, Class<T> type, String what) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (JacksonException e) {
            throw new IOException(file + " is not " + what + " of this version: " + e.getOriginalMessage(), e);
        }
    }
}
