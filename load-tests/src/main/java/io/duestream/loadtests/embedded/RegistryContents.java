package io.duestream.loadtests.embedded;

import io.duestream.schemas.Compatibility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** What a Schema Registry holds: subjects with versions; the same schema has the same id under every subject. */
final class RegistryContents {
    private final Map<String, List<Version>> subjects = new TreeMap<>();
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, Integer> idsByText = new HashMap<>();
    private final Map<String, Compatibility> levels = new HashMap<>();
    private Compatibility globalLevel = Compatibility.BACKWARD;

    /** One schema under one subject, versions counted from 1. */
    record Version(String subject, int version, int id, Schema schema) {}

    synchronized int register(String subject, String text) {
        Schema schema = parse(text);
        List<Version> versions = subjects.getOrDefault(subject, List.of());
        Optional<Version> present = find(versions, schema);
        if (present.isPresent()) {
            return present.get().id();
        }
        List<String> violations = level(subject).violations(schema, schemasOf(versions));
        if (!violations.isEmpty()) {
            throw RegistryError.incompatible(subject, String.join(" ", violations));
        }
        int id = idOf(schema);
        subjects.computeIfAbsent(subject, first -> new ArrayList<>())
                .add(new Version(subject, versions.size() + 1, id, schema));
        return id;
    }

    synchronized Version lookup(String subject, String text) {
        Schema schema = parse(text);
        return find(versionsOf(subject), schema).orElseThrow(() -> RegistryError.schemaNotFound("under " + subject));
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<Version> versions(String subject) {
        return List.copyOf(versionsOf(subject));
    }

    /** A version by its number or as {@code latest} or {@code -1}. */
    synchronized Version version(String subject, String version) {
        List<Version> versions = versionsOf(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return versions.getLast();
        }
        int number =
                number(version).filter(wanted -> wanted > 0).orElseThrow(() -> RegistryError.invalidVersion(version));
        return versions.stream()
                .filter(present -> present.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryError.versionNotFound(version));
    }

    synchronized List<Version> delete(String subject) {
        List<Version> versions = versions(subject);
        subjects.remove(subject);
        levels.remove(subject);
        return versions;
    }

    synchronized Schema schema(String id) {
        return number(id)
                .filter(wanted -> wanted > 0 && wanted <= schemas.size())
                .map(wanted -> schemas.get(wanted - 1))
                .orElseThrow(() -> RegistryError.schemaNotFound(id));
    }

    synchronized Schema schemaByGuid(String guid) {
        return schemas.stream()
                .filter(schema -> guidOf(schema).equals(guid))
                .findFirst()
                .orElseThrow(() -> RegistryError.schemaNotFound(guid));
    }

    synchronized List<Version> versionsWith(String id) {
        Schema schema = schema(id);
        return subjects.values().stream()
                .flatMap(List::stream)
                .filter(version -> sameText(version.schema(), schema))
                .toList();
    }

    /** What the schema would break; against one version or, without one, against those that the level compares. */
    synchronized List<String> violations(String subject, Optional<String> version, String text) {
        Schema schema = parse(text);
        List<Schema> earlier = version.isPresent()
                ? List.of(version(subject, version.get()).schema())
                : schemasOf(subjects.getOrDefault(subject, List.of()));
        return level(subject).violations(schema, earlier);
    }

    synchronized Compatibility level() {
        return globalLevel;
    }

    synchronized void setLevel(String level) {
        globalLevel = levelNamed(level);
    }

    synchronized Compatibility level(String subject) {
        return levels.getOrDefault(subject, globalLevel);
    }

    synchronized Compatibility ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject)).orElseThrow(() -> RegistryError.levelNotSet(subject));
    }

    synchronized void setLevel(String subject, String level) {
        levels.put(subject, levelNamed(level));
    }

    synchronized Compatibility deleteLevel(String subject) {
        Compatibility level = ownLevel(subject);
        levels.remove(subject);
        return level;
    }

    static String guidOf(Schema schema) {
        return UUID.nameUUIDFromBytes(schema.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private int idOf(Schema schema) {
        return idsByText.computeIfAbsent(schema.toString(), text -> {
            schemas.add(schema);
            return schemas.size();
        });
    }

    private List<Version> versionsOf(String subject) {
        return Optional.ofNullable(subjects.get(subject)).orElseThrow(() -> RegistryError.subjectNotFound(subject));
    }

    private static Optional<Version> find(List<Version> versions, Schema schema) {
        return versions.stream()
                .filter(version -> sameText(version.schema(), schema))
                .findFirst();
    }

    /** Documentation counts too, which Avro's own equality passes over. */
    private static boolean sameText(Schema one, Schema other) {
        return one.toString().equals(other.toString());
    }

    private static List<Schema> schemasOf(List<Version> versions) {
        return versions.stream().map(Version::schema).toList();
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException invalid) {
            throw RegistryError.invalidSchema(String.valueOf(invalid.getMessage()));
        }
    }

    private static Compatibility levelNamed(String level) {
        try {
            return Compatibility.valueOf(level);
        } catch (IllegalArgumentException unknown) {
            throw RegistryError.invalidLevel(level);
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }
}
