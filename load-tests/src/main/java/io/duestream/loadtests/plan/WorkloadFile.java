package io.duestream.loadtests.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads workloads from YAML. */
final class WorkloadFile {
    /** The workloads that come with Duestream. */
    static final List<String> NAMES =
            List.of("smoke", "month-end", "salary-day", "bad-references", "duplicate-storm", "restart-under-load");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .build();

    private WorkloadFile() {}

    static Workload load(String nameOrFile) throws IOException {
        if (NAMES.contains(nameOrFile)) {
            String resource = "/workloads/" + nameOrFile + ".yaml";
            try (InputStream in = requireNonNull(WorkloadFile.class.getResourceAsStream(resource), resource)) {
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), nameOrFile);
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "there is no workload '" + nameOrFile + "': name one of " + NAMES + " or the path of a file");
        }
        return read(Files.readString(file), nameOrFile);
    }

    /** Reads a text; {@code source} names it in errors. */
    static Workload read(String text, String source) throws IOException {
        try (JsonParser parser = YAML.createParser(text)) {
            new KnownKeys(parser, source).check(Workload.class);
            return YAML.readValue(text, Workload.class);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IOException(source + line + ": " + e.getOriginalMessage(), e);
        }
    }
}
