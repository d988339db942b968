package io.duestream.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.duestream.schemas.serde.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The frozen schemas and the golden events of each, as files of this module. */
final class FrozenSchemas {
    private static final Path SCHEMAS = Path.of("src/main/resources/io/duestream/schemas/frozen");
    private static final Path EVENTS = Path.of("src/test/resources/io/duestream/schemas/golden");
    private static final Path CHECKSUMS = Path.of("src/test/resources/io/duestream/schemas/frozen.sha256");

    /** One event as a version's writer wrote it, and how it reads. */
    record Golden(EventStreams stream, int version, Schema writer, String hex, String json) {
        String name() {
            return stream + " v" + version;
        }

        String readWithPresentSchema() throws IOException {
            SpecificData model = SpecificData.getForClass(stream.recordClass());
            Schema reader = model.getSchema(stream.recordClass());
            byte[] bytes = HexFormat.of().parseHex(hex);
            return EventJson.line(new SpecificDatumReader<SpecificRecord>(writer, reader, model)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null)));
        }
    }

    List<Schema> versions(EventStreams stream) throws IOException {
        List<Schema> versions = new ArrayList<>();
        while (Files.exists(schemaFile(stream, versions.size() + 1))) {
            versions.add(new Schema.Parser().parse(Files.readString(schemaFile(stream, versions.size() + 1))));
        }
        return versions;
    }

    List<Golden> goldenEvents(EventStreams stream) throws IOException {
        List<Golden> events = new ArrayList<>();
        for (Schema writer : versions(stream)) {
            int version = events.size() + 1;
            String hex = Files.readString(eventFile(stream, version, "hex")).strip();
            String json = Files.readString(eventFile(stream, version, "json")).strip();
            events.add(new Golden(stream, version, writer, hex, json));
        }
        return events;
    }

    /** Freezes what is new. What is frozen stays as it is. */
    void update() throws IOException {
        for (EventStreams stream : EventStreams.values()) {
            List<Schema> versions = versions(stream);
            if (versions.isEmpty() || !versions.getLast().equals(stream.schema())) {
                freeze(stream, versions.size() + 1);
            }
        }
        write(CHECKSUMS, withNewFiles(recordedChecksums(), checksums()));
    }

    private static String withNewFiles(String recorded, String present) {
        Stream<String> added = present.lines().filter(line -> !recorded.contains(line.substring(line.indexOf(' '))));
        return Stream.concat(recorded.lines(), added)
                .sorted(Comparator.comparing(line -> line.substring(line.indexOf(' '))))
                .collect(Collectors.joining("\n"));
    }

    private void freeze(EventStreams stream, int version) throws IOException {
        write(schemaFile(stream, version), pretty(stream.schema()));
        write(eventFile(stream, version, "hex"), encode(Examples.of(stream)));
        write(eventFile(stream, version, "json"), EventJson.line(Examples.of(stream)));
    }

    private static String pretty(Schema schema) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(schema.toString()));
    }

    String encode(SpecificRecord event) throws IOException {
        SpecificData model = SpecificData.getForClass(event.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(event.getSchema(), model).write(event, encoder);
        encoder.flush();
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    /** One line a file, as sha256sum prints it. */
    String checksums() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path folder : List.of(SCHEMAS, EVENTS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    lines.add(sha256(file) + "  " + file);
                }
            }
        }
        return String.join("\n", lines);
    }

    String recordedChecksums() throws IOException {
        return Files.exists(CHECKSUMS) ? Files.readString(CHECKSUMS).strip() : "";
    }

    private static Path schemaFile(EventStreams stream, int version) {
        return SCHEMAS.resolve(stream.schema().getName()).resolve("v" + version + ".avsc");
    }

    private static Path eventFile(EventStreams stream, int version, String suffix) {
        return EVENTS.resolve(stream.schema().getName()).resolve("v" + version + "." + suffix);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
