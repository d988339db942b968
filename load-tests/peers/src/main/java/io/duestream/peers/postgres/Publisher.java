package io.duestream.peers.postgres;

import io.duestream.peers.app.Clients;
import io.duestream.peers.app.Encoded;
import io.duestream.peers.app.JobSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes a lane's outbox exactly once. One Kafka transaction holds the records, the group's offsets and, in their metadata, the
 * position in the outbox behind the records: what was published can be read back from the group after any crash.
 */
final class Publisher implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final JobSettings settings;

    /** Ends what a process before left open: its commit is carried through, or its records are aborted. */
    Publisher(JobSettings settings, int lane) {
        this.settings = settings;
        Map<String, Object> config = new HashMap<>(Clients.PRODUCER);
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.group() + "-" + lane);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Publishes, and commits that everything up to {@code position} is published and the input taken up to these offsets. */
    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if a record did
    void publish(List<Outgoing> records, Map<TopicPartition, Long> next, long position, ConsumerGroupMetadata group) {
        producer.beginTransaction();
        for (Outgoing outgoing : records) {
            Encoded record = outgoing.record();
            String topic = record.stream().topic(settings.outputPrefix());
            producer.send(new ProducerRecord<>(topic, record.key(), record.value()));
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((place, offset) -> offsets.put(place, new OffsetAndMetadata(offset, Long.toString(position))));
        producer.sendOffsetsToTransaction(offsets, group);
        producer.commitTransaction();
    }

    /** What is committed of these partitions; those that are missing have never been. */
    static Map<TopicPartition, OffsetAndMetadata> committed(
            KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> places) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(consumer.committed(places));
        committed.values().removeIf(offset -> offset == null);
        return committed;
    }

    /** The position up to which everything was published when these offsets were committed. */
    static long position(Map<TopicPartition, OffsetAndMetadata> committed) {
        return committed.values().stream()
                .mapToLong(offset -> Long.parseLong(offset.metadata()))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        producer.close();
    }
}
