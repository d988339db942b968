package io.duestream.loadtests.process;

import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.embedded.EmbeddedRegistry;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Finding;
import io.duestream.schemas.SchemaAdmin;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaIds;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Brokers and a registry with all topics and schemas, and a publisher. */
final class TestCluster implements AutoCloseable {
    static final String PREFIX = EventStreams.DEFAULT_PREFIX;

    final String bootstrap;
    final EmbeddedRegistry registry = EmbeddedRegistry.start();
    final int partitions;
    final EventWriter writer;
    final Publisher publisher;
    private final Closeable brokers;

    /** On a broker in this JVM, which goes with it. */
    static TestCluster embedded(int partitions) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        return new TestCluster(kafka.bootstrap(), 1, partitions, kafka::close);
    }

    /** On brokers that are there, and stay. */
    static TestCluster on(String bootstrap, int replicas, int partitions) throws IOException {
        return new TestCluster(bootstrap, replicas, partitions, () -> {});
    }

    private TestCluster(String bootstrap, int replicas, int partitions, Closeable brokers) throws IOException {
        this.bootstrap = bootstrap;
        this.partitions = partitions;
        this.brokers = brokers;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                Registry client = Registry.at(List.of(registry.url()), Map.of())) {
            demandNone(new TopicAdmin(admin, new TopicSettings(PREFIX, partitions, (short) replicas)).create());
            demandNone(new SchemaAdmin(client.client(), PREFIX).register());
            SchemaIds ids = SchemaIds.resolve(
                    client, PREFIX, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.BY_VERB, null);
            writer = new EventWriter(ids);
        }
        publisher = new Publisher(bootstrap);
    }

    private static void demandNone(List<Finding> findings) {
        findings.stream().filter(Finding::isProblem).findFirst().ifPresent(problem -> {
            throw new IllegalStateException(problem.toString());
        });
    }

    void send(EventStreams stream, String key, SpecificRecord event) {
        send(stream, key.getBytes(StandardCharsets.UTF_8), writer.write(event, stream), null);
    }

    /** Sends bytes; {@code partition} null leaves the choice to the key. */
    void send(EventStreams stream, byte @Nullable [] key, byte @Nullable [] value, @Nullable Integer partition) {
        publisher.send(stream.topic(PREFIX), partition, key, value);
    }

    /** Waits until the brokers have everything, and fails if they refused something. */
    void flush() {
        publisher.flush();
    }

    @Override
    public void close() throws IOException {
        publisher.close();
        registry.close();
        brokers.close();
    }
}
