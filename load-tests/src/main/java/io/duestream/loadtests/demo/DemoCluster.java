package io.duestream.loadtests.demo;

import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.embedded.EmbeddedRegistry;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Finding;
import io.duestream.schemas.SchemaAdmin;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import io.duestream.schemas.serde.Registry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Kafka and a registry in this process, with the catalogue's topics and schemas. */
record DemoCluster(EmbeddedKafka kafka, EmbeddedRegistry registry) implements AutoCloseable {
    static final String PREFIX = EventStreams.DEFAULT_PREFIX;

    /** Few, for one processor on a laptop; more than one, so that nothing relies on it. */
    static final int PARTITIONS = 3;

    /** Starts both; {@code kafkaPort} 0 takes any that is free. */
    static DemoCluster start(int kafkaPort) throws IOException {
        EmbeddedRegistry registry = EmbeddedRegistry.start();
        try {
            EmbeddedKafka kafka = kafkaPort == 0 ? EmbeddedKafka.start() : EmbeddedKafka.start(kafkaPort);
            DemoCluster cluster = new DemoCluster(kafka, registry);
            cluster.prepare();
            return cluster;
        } catch (IOException | RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private void prepare() throws IOException {
        try (Admin admin = admin();
                Registry client = registryClient()) {
            demand(
                    new TopicAdmin(admin, new TopicSettings(PREFIX, PARTITIONS, (short) 1)).create(),
                    Finding.Kind.CREATED);
            demand(new SchemaAdmin(client.client(), PREFIX).register(), Finding.Kind.REGISTERED);
        }
    }

    private static void demand(List<Finding> findings, Finding.Kind good) throws IOException {
        for (Finding finding : findings) {
            if (finding.kind() != good) {
                throw new IOException("the demo's own cluster is not as it should be: " + finding);
            }
        }
    }

    /** Settings of Kafka clients. */
    Map<String, String> client() {
        return Map.of("bootstrap.servers", kafka.bootstrap());
    }

    Admin admin() {
        return Admin.create(new HashMap<>(client()));
    }

    Registry registryClient() {
        return Registry.at(List.of(registry.url()), Map.of());
    }

    @Override
    public void close() throws IOException {
        try (registry;
                kafka) {
            // Both are closed, Kafka first, whatever happens to the other.
        }
    }
}
