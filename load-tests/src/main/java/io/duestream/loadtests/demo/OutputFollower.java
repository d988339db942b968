package io.duestream.loadtests.demo;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the processor has committed to its output streams, as any other program would. */
final class OutputFollower implements AutoCloseable {
    private static final List<EventStreams> FOLLOWED = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.UNMATCHED,
            EventStreams.DEAD_LETTERS);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Admin admin;
    private final Registry registry;
    private final SchemaCache schemas;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> places;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<EventStreams, EventReader<? extends SpecificRecord>> readers = new HashMap<>();
    private final BiConsumer<String, SpecificRecord> sink;
    private final Thread thread;

    /** Starts to read; {@code sink} gets key and event, on one thread. */
    OutputFollower(DemoCluster cluster, BiConsumer<String, SpecificRecord> sink) {
        this.sink = sink;
        admin = cluster.admin();
        registry = cluster.registryClient();
        schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
        Map<String, Object> config = new HashMap<>(cluster.client());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        places = FOLLOWED.stream().flatMap(this::places).toList();
        thread = Thread.ofPlatform().daemon().name("demo-follower").start(this::follow);
    }

    private Stream<TopicPartition> places(EventStreams stream) {
        String topic = stream.topic(DemoCluster.PREFIX);
        return IntStream.range(0, consumer.partitionsFor(topic).size())
                .mapToObj(partition -> new TopicPartition(topic, partition));
    }

    private void follow() {
        try (consumer) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(record);
                }
                synchronized (positions) {
                    places.forEach(place -> positions.put(place, consumer.position(place)));
                    positions.notifyAll();
                }
            }
        } catch (WakeupException | InterruptedException closed) {
            positions.clear();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        EventStreams stream =
                EventStreams.ofTopic(record.topic(), DemoCluster.PREFIX).orElseThrow();
        EventReader<? extends SpecificRecord> reader = readers.computeIfAbsent(
                stream, s -> new EventReader<>(s.recordClass(), schemas, ReadLimits.defaults()));
        Decoded<? extends SpecificRecord> decoded = reader.read(record.value(), null);
        if (decoded instanceof Decoded.Waiting<?> waiting) {
            schemas.awaitKnown(waiting.schema(), LIMIT);
            decoded = reader.read(record.value(), null);
        }
        if (decoded instanceof Decoded.Event<?> event) {
            sink.accept(key, event.event());
        }
    }

    /** Waits until everything that is in the streams now is committed and read. */
    void awaitRead() throws IOException, InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        long limit = System.nanoTime() + LIMIT.toNanos();
        synchronized (positions) {
            while (ends.entrySet().stream()
                    .anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                if (System.nanoTime() > limit || !thread.isAlive()) {
                    throw new IOException("the output streams could not be read to their ends within " + LIMIT);
                }
                positions.wait(POLL.toMillis());
            }
        }
    }

    private Map<TopicPartition, Long> ends() throws IOException, InterruptedException {
        try {
            return admin
                    .listOffsets(
                            places.stream().collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IOException("the ends of the output streams are not known", e);
        }
    }

    @Override
    public void close() throws IOException {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close();
        schemas.close();
        registry.close();
    }
}
