package io.duestream.processor.flow.ledger;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The ledger stage in virtual time: events in, the clock moved by hand, events out. */
public final class LedgerDriver implements AutoCloseable {
    private static final String PREFIX = EventStreams.DEFAULT_PREFIX;

    private static final SchemaCacheSettings IMPATIENT = new SchemaCacheSettings(
            Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofSeconds(10));

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final Registry registry = Registry.of(client);
    private final SchemaCache schemas = new SchemaCache(registry, null, IMPATIENT);
    private final SchemaIds ids = SchemaIds.resolve(
            registry, PREFIX, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.AUTOMATIC, null);
    private final EventWriter writer = new EventWriter(ids);
    private final Topology topology;
    private final TopologyTestDriver driver;
    private Instant now;
    private @Nullable Instant horizon;

    /** Starts at an instant of business time; the horizon is the clock. */
    public LedgerDriver(Instant start) {
        this(start, 1, creditor -> List.of());
    }

    /** As above, with so many partitions (all records are read from the first), and the creditors' bank accounts. */
    public LedgerDriver(Instant start, int partitions, Function<String, Collection<String>> accountsOf) {
        now = start;
        horizon = start;
        topology = LedgerStage.topology(settings(partitions, accountsOf));
        driver = new TopologyTestDriver(topology, config(), start);
        EnumSet.allOf(EventStreams.class).forEach(this::know);
    }

    private StageMeans settings(int partitions, Function<String, Collection<String>> accountsOf) {
        return new StageMeans(
                PREFIX,
                partitions,
                new TestRules(),
                accountsOf,
                () -> now,
                partition -> horizon,
                schemas,
                ids,
                ReadLimits.defaults(),
                "test",
                StoreKind.MEMORY,
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
    }

    /** The topology under test. */
    public Topology topology() {
        return topology;
    }

    /** The registry, to make schemas known to it. */
    public MockSchemaRegistryClient registry() {
        return client;
    }

    /** An event as its publisher would write it. */
    public byte[] bytes(SpecificRecord event, EventStreams stream) {
        return writer.write(event, stream);
    }

    private static Properties config() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger-test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, ownDirectory());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return config;
    }

    /** Drivers that share a directory would fight for its stores. */
    private static String ownDirectory() {
        try {
            Path directory = Files.createTempDirectory("ledger-test");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public LedgerDriver send(OutcomeEvent event) {
        return pipe(EventStreams.OUTCOMES, event.getCreditor() + "|" + event.getReference(), event);
    }

    public LedgerDriver pipe(EventStreams stream, String key, SpecificRecord event) {
        return pipe(stream, key.getBytes(StandardCharsets.UTF_8), writer.write(event, stream));
    }

    public LedgerDriver pipe(EventStreams stream, byte @Nullable [] key, byte @Nullable [] value) {
        return pipe(stream, new TestRecord<>(key, value));
    }

    public LedgerDriver pipe(EventStreams stream, TestRecord<byte[], byte[]> record) {
        driver.createInputTopic(stream.topic(PREFIX), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record);
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
        return driver.createOutputTopic(stream.topic(PREFIX), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The stored bytes of the account; null if there is none. */
    public byte @Nullable [] state(String key) {
        return store(LedgerStores.ACCOUNTS).get(key.getBytes(StandardCharsets.UTF_8));
    }

    /** One of the stage's stores. */
    KeyValueStore<byte[], byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
    }
}
