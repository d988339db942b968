package io.duestream.processor.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds out whether a stretch of a log holds records or only transaction markers. */
@FunctionalInterface
public interface MarkerProbe {
    /** One record answers the question; a broker sends at least one batch. */
    int FETCH_BYTES = 4096;

    /** How long to wait for a record. */
    Duration POLL = Duration.ofMillis(500);

    /** How often. */
    int POLLS = 10;

    /** Whether no committed record lies from an offset up to, not including, an end. */
    boolean isEmpty(TopicPartition place, long from, long end);

    /** A probe that reads the stretch; {@code client} are the settings of a Kafka client. */
    static MarkerProbe reading(Map<String, ?> client) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        config.keySet()
                .removeIf(key -> key.equals(ConsumerConfig.GROUP_ID_CONFIG)
                        || key.equals(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        return (place, from, end) -> {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.assign(List.of(place));
                consumer.seek(place, from);
                return isEmpty(consumer, place, end);
            }
        };
    }

    /** A poll may bring nothing because the broker is slow, or because a fetch was full of markers: so some more follow. */
    private static boolean isEmpty(Consumer<byte[], byte[]> consumer, TopicPartition place, long end) {
        for (int poll = 0; poll < POLLS && consumer.position(place) < end; poll++) {
            if (!consumer.poll(POLL).isEmpty()) {
                return false;
            }
        }
        return consumer.position(place) >= end;
    }
}
