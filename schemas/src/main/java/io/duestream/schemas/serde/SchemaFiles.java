package io.duestream.schemas.serde;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a registry once said, one file each: {@code <schema id>.avsc} and {@code <subject>.id}. A file is moved into
 * place whole, so a crash leaves the old one or the new one. A directory belongs to one registry: ids are its own.
 */
final class SchemaFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaFiles.class);
    private static final String SCHEMA_SUFFIX = ".avsc";
    private static final String ID_SUFFIX = ".id";

    private final Path directory;

    SchemaFiles(Path directory) {
        this.directory = directory;
    }

    Map<SchemaId, Schema> loadSchemas() {
        Map<SchemaId, Schema> schemas = new HashMap<>();
        if (!Files.isDirectory(directory)) {
            return schemas;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SCHEMA_SUFFIX)) {
            files.forEach(file -> load(file, schemas));
        } catch (IOException unreadable) {
            LOG.warn("Schemas kept in {} can't be listed; the registry will be asked.", directory, unreadable);
        }
        return schemas;
    }

    private static void load(Path file, Map<SchemaId, Schema> schemas) {
        try {
            schemas.put(idOf(file), new Schema.Parser().parse(Files.readString(file)));
        } catch (IOException | AvroRuntimeException | IllegalArgumentException unreadable) {
            LOG.warn("The schema kept in {} can't be read; the registry will be asked.", file, unreadable);
        }
    }

    void store(SchemaId id, Schema schema) {
        write(fileName(id) + SCHEMA_SUFFIX, schema.toString());
    }

    /** The id under which the subject had this schema when the registry was last asked. */
    Optional<Integer> loadId(String subject, Schema schema) {
        try {
            String[] lines =
                    Files.readString(directory.resolve(subject + ID_SUFFIX)).split("\n", 2);
            return lines.length == 2 && lines[1].equals(schema.toString())
                    ? Optional.of(Integer.valueOf(lines[0]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    void storeId(String subject, Schema schema, int id) {
        write(subject + ID_SUFFIX, id + "\n" + schema);
    }

    private void write(String name, String content) {
        try {
            Files.createDirectories(directory);
            Path written = Files.createTempFile(directory, name, ".tmp");
            Files.writeString(written, content);
            Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            LOG.warn("{} can't be kept in {}; after a restart the registry must answer.", name, directory, full);
        }
    }

    private static String fileName(SchemaId id) {
        return switch (id) {
            case SchemaId.Numbered(int number) -> Integer.toString(number);
            case SchemaId.Guid(UUID guid) -> guid.toString();
        };
    }

    private static SchemaId idOf(Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SCHEMA_SUFFIX.length());
        return id.contains("-") ? new SchemaId.Guid(UUID.fromString(id)) : new SchemaId.Numbered(Integer.parseInt(id));
    }
}
