package io.duestream.loadtests.process;

import static java.util.Objects.requireNonNull;

import io.duestream.processor.flow.Output;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A committed reader of all output streams, which goes on where it stopped. */
final class Outputs implements AutoCloseable {
    private static final List<EventStreams> STREAMS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    private final SchemaCache schemas;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, EventStreams> byTopic = new HashMap<>();
    private final Map<EventStreams, EventReader<? extends SpecificRecord>> readers = new HashMap<>();
    private final List<Output> all = new ArrayList<>();

    Outputs(TestCluster cluster) {
        Registry registry = Registry.at(List.of(cluster.registry.url()), Map.of());
        schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> places = new ArrayList<>();
        for (EventStreams stream : STREAMS) {
            String topic = stream.topic(TestCluster.PREFIX);
            byTopic.put(topic, stream);
            readers.put(stream, new EventReader<>(stream.recordClass(), schemas, ReadLimits.defaults()));
            consumer.partitionsFor(topic).forEach(info -> places.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(places);
        consumer.seekToBeginning(places);
    }

    /** Everything that is committed so far, in the order of each partition. */
    List<Output> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(this::take);
        }
        return all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        EventStreams stream = byTopic.get(record.topic());
        if (record.value() == null || stream == null) {
            return;
        }
        EventReader<? extends SpecificRecord> reader = requireNonNull(readers.get(stream));
        Decoded<? extends SpecificRecord> decoded = reader.read(record.value(), null);
        while (decoded instanceof Decoded.Waiting<?>) {
            Thread.onSpinWait();
            decoded = reader.read(record.value(), null);
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        switch (decoded) {
            case Decoded.Event<?> event -> all.add(new Output(stream, key, event.event()));
            default -> throw new IllegalStateException(record.topic() + ": " + decoded);
        }
    }

    @Override
    public void close() {
        consumer.close();
        schemas.close();
    }
}
