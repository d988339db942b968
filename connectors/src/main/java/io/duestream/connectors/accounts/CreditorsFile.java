package io.duestream.connectors.accounts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;

/** Reads {@code creditors.yaml}, strictly: an unknown key is refused, with its path. */
public final class CreditorsFile {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build();

    private CreditorsFile() {}

    /**
     * Reads the file.
     *
     * @throws FileRefusedException naming the key that is wrong
     */
    public static Creditors load(Path path) throws IOException {
        try {
            byte[] text = Files.readAllBytes(path);
            // First: Jackson would complain of the key that is missing, not of the one that is misspelt.
            KnownKeys.require(YAML.readTree(text), Creditors.class);
            return YAML.readValue(text, Creditors.class);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private static FileRefusedException refusal(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return new FileRefusedException(new Location(path, line, column), reason(e), "Correct the file and try again");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String reason(JacksonException e) {
        Throwable cause = e.getCause();
        String message = cause instanceof IllegalArgumentException || cause instanceof DateTimeException
                ? cause.getMessage()
                : e.getOriginalMessage();
        return String.valueOf(message).replaceAll("\\s+", " ");
    }
}
