package io.duestream.peers.app;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of Kafka's clients under load, the same as Duestream gives its own: few large batches, for each costs its own work. */
public final class Clients {
    /** A record waits for others until the batch is full, or until the commit comes. */
    public static final Map<String, String> PRODUCER = Map.of(
            ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(256 << 10),
            ProducerConfig.LINGER_MS_CONFIG, "100",
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");

    /** Many at once. */
    public static final Map<String, String> CONSUMER = Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "4000");

    private Clients() {}
}
