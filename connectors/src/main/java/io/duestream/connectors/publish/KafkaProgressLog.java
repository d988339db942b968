package io.duestream.connectors.publish;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the stream {@code files}, committed records only. It is compacted: one record a file stays. */
final class KafkaProgressLog implements ProgressLog {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration REGISTRY = Duration.ofSeconds(20);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final SchemaCache schemas;
    private final EventReader<FileProgress> reader;
    private final String topic;

    /** The consumers must read committed records only. */
    KafkaProgressLog(Supplier<Consumer<byte[], byte[]>> consumers, SchemaCache schemas, String prefix) {
        this.consumers = consumers;
        this.schemas = schemas;
        this.reader = new EventReader<>(FileProgress.class, schemas, ReadLimits.defaults());
        this.topic = EventStreams.FILES.topic(prefix);
    }

    @Override
    public Optional<FileProgress> latest(String fileId) {
        byte[] key = fileId.getBytes(StandardCharsets.UTF_8);
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            int partitions = consumer.partitionsFor(topic).size();
            TopicPartition partition = new TopicPartition(topic, Keys.partition(key, partitions));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            Optional<FileProgress> latest = Optional.empty();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    latest = Arrays.equals(found.key(), key) ? Optional.of(decode(found)) : latest;
                }
            }
            return latest;
        }
    }

    private FileProgress decode(ConsumerRecord<byte[], byte[]> found) {
        Decoded<FileProgress> decoded = reader.read(found.value(), null);
        if (decoded instanceof Decoded.Waiting<FileProgress>(SchemaId schema)) {
            await(schema);
            decoded = reader.read(found.value(), null);
        }
        if (decoded instanceof Decoded.Event<FileProgress>(FileProgress progress)) {
            return progress;
        }
        throw new PublishingException("the progress in " + topic + ", offset " + found.offset() + ", can't be read ("
                + decoded + "). Is the Schema Registry up, and the right one?");
    }

    private void await(SchemaId schema) {
        try {
            schemas.awaitKnown(schema, REGISTRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while waiting for the Schema Registry");
        }
    }
}
