package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.Creditors;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import io.duestream.schemas.serde.SchemaIds.Registration;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A Kafka cluster and its Schema Registry, as publishers use them. */
public final class Cluster implements AutoCloseable {

    private static final Set<EventStreams> PUBLISHED =
            Set.of(EventStreams.PAYMENTS, EventStreams.INVOICES, EventStreams.CREDITORS, EventStreams.FILES);

    private final Map<String, String> settings;
    private final String prefix;
    private final Registry registry;
    private final SchemaIds schemas;
    private final SchemaCache cache;

    /**
     * Resolves the schemas; opens no connection to Kafka yet.
     *
     * @param settings Kafka's own client settings, {@code bootstrap.servers} among them
     * @throws io.duestream.schemas.serde.SchemaIdException when a schema is not registered or the registry is away
     */
    public Cluster(Map<String, String> settings, List<String> registryUrls, String prefix, Registration registration) {
        this.settings = Map.copyOf(settings);
        this.prefix = prefix;
        this.registry = Registry.at(registryUrls, Map.of());
        this.schemas = SchemaIds.resolve(registry, prefix, PUBLISHED, registration, null);
        this.cache = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
    }

    /** Publishes files for these creditors. */
    public FilePublisher files(Creditors creditors, Clock clock, @Nullable LocalDate completeThrough) {
        return new FilePublisher(
                this::producer,
                new KafkaProgressLog(this::consumer, cache, prefix),
                schemas,
                creditors,
                clock,
                prefix,
                completeThrough);
    }

    /** Publishes creditors. */
    public CreditorPublisher creditors(Clock clock) {
        return new CreditorPublisher(this::producer, schemas, clock, prefix);
    }

    @Override
    public void close() throws IOException {
        cache.close();
        registry.close();
    }

    private Producer<byte[], byte[]> producer(String transactionalId) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
