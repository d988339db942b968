package io.duestream.processor.flow.ledger;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.processor.flow.StageMeans;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaId;
import io.duestream.schemas.serde.SchemaIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The ledger stage in virtual time: events in, the clock moved by hand, events out. */
public final class LedgerDriver implements AutoCloseable {
    private static final String PREFIX = EventStreams.DEFAULT_PREFIX;

    private final Registry registry = Registry.of(new MockSchemaRegistryClient());
    private final SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
    private final SchemaIds ids = SchemaIds.resolve(
            registry, PREFIX, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.AUTOMATIC, null);
    private final EventWriter writer = new EventWriter(ids);
    private final TopologyTestDriver driver;
    private Instant now;
    private @Nullable Instant horizon;

    /** Starts at an instant of business time; the horizon is the clock. */
    public LedgerDriver(Instant start) {
        now = start;
        horizon = start;
        StageMeans means = new StageMeans(
                PREFIX,
                1,
                new TestRules(),
                creditor -> List.of(),
                () -> now,
                partition -> horizon,
                schemas,
                ids,
                ReadLimits.defaults(),
                "test",
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
        driver = new TopologyTestDriver(LedgerStage.topology(means), config(), start);
        EnumSet.allOf(EventStreams.class).forEach(this::know);
    }

    private static Properties config() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return config;
    }

    /** Makes sure that a schema is in the cache, so that nothing is parked that the test did not want parked. */
    private void know(EventStreams stream) {
        try {
            schemas.awaitKnown(new SchemaId.Numbered(ids.of(stream).orElseThrow()), Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public LedgerDriver send(InvoiceEvent event) {
        return pipe(EventStreams.INVOICES, Keys.account(event.getCreditor(), event.getReference()), event);
    }

    public LedgerDriver send(PaymentEvent event) {
        return pipe(EventStreams.PAYMENTS, event.getCreditor() + "|" + event.getReference(), event);
    }

    public LedgerDriver pipe(EventStreams stream, String key, SpecificRecord event) {
        return pipe(stream, key.getBytes(StandardCharsets.UTF_8), writer.write(event, stream));
    }

    public LedgerDriver pipe(EventStreams stream, byte @Nullable [] key, byte @Nullable [] value) {
        driver.createInputTopic(stream.topic(PREFIX), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value));
        return this;
    }

    /** Sets business time and lets the timers run. */
    public LedgerDriver tick(Instant at) {
        now = at;
        horizon = at;
        driver.advanceWallClockTime(Duration.ofMillis(100));
        return this;
    }

    /** Lets the timers run with a horizon that stays behind, or is not known. */
    public LedgerDriver tickBehind(Instant at, @Nullable Instant processedUpTo) {
        now = at;
        horizon = processedUpTo;
        driver.advanceWallClockTime(Duration.ofMillis(100));
        return this;
    }

    /** Everything that was published to a stream since the last call; a tombstone is left out. */
    public <T extends SpecificRecord> List<T> read(EventStreams stream, Class<T> type) {
        EventReader<T> reader = new EventReader<>(type, schemas, ReadLimits.defaults());
        List<T> events = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : records(stream)) {
            if (record.value() != null && reader.read(record.value(), null) instanceof Decoded.Event<T>(T event)) {
                events.add(event);
            }
        }
        return events;
    }

    /** The raw records of a stream since the last call. */
    public List<TestRecord<byte[], byte[]>> records(EventStreams stream) {
        return driver.createOutputTopic(
                        stream.topic(PREFIX), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The stored bytes of the account; null if there is none. */
    public byte @Nullable [] state(String key) {
        KeyValueStore<byte[], byte[]> store = driver.getKeyValueStore(LedgerStores.ACCOUNTS);
        return store.get(key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }
}
