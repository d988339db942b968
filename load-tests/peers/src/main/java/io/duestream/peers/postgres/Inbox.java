package io.duestream.peers.postgres;

import io.duestream.peers.app.JobSettings;
import io.duestream.peers.job.Arrival;
import io.duestream.peers.job.FactReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A lane's part of the input, in batches. */
final class Inbox implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMillis(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final JobSettings settings;
    private final FactReader reader;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Deque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();

    Inbox(JobSettings settings, FactReader reader) {
        this.settings = settings;
        this.reader = reader;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrap(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        settings.group(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    /** The partitions of a lane: those of its number, modulo the lanes, in each topic, so that it has its accounts alone. */
    Set<TopicPartition> partitions(int lane) {
        Set<TopicPartition> places = new HashSet<>();
        for (String topic : settings.inputTopics()) {
            consumer.partitionsFor(topic).stream()
                    .filter(info -> info.partition() % settings.parallelism() == lane)
                    .forEach(info -> places.add(new TopicPartition(topic, info.partition())));
        }
        return places;
    }

    /** Begins to read at these offsets. */
    void seek(Map<TopicPartition, Long> offsets) {
        consumer.assign(offsets.keySet());
        offsets.forEach(consumer::seek);
        next.putAll(offsets);
    }

    /** The offsets behind what was taken. */
    Map<TopicPartition, Long> next() {
        return next;
    }

    /** The next facts: so many, or those that have come within the time; none if nothing has come for a moment. */
    List<Arrival> take(int most, Duration within) {
        List<Arrival> facts = new ArrayList<>(Math.min(most, 10_000));
        long end = System.nanoTime() + within.toNanos();
        while (facts.size() < most) {
            if (fetched.isEmpty()) {
                if (System.nanoTime() >= end) {
                    break;
                }
                consumer.poll(IDLE).forEach(fetched::add);
            } else {
                ConsumerRecord<byte[], byte[]> record = fetched.remove();
                Arrival arrival = reader.read(
                        settings.input(record.topic()),
                        new String(record.key(), StandardCharsets.UTF_8),
                        record.value());
                if (arrival != null) {
                    facts.add(arrival);
                }
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
        return facts;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
