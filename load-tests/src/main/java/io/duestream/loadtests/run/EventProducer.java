package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.RunTopics;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as a publisher should: acknowledged by all replicas, none twice, in order. Belongs to one thread. */
final class EventProducer implements AutoCloseable {
    private final RunTopics topics;
    private final EventWriter writer;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    EventProducer(RunTopics topics) throws IOException {
        this.topics = topics;
        this.writer = new EventWriter(topics.schemaIds());
        Map<String, Object> config = topics.cluster().kafka();
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends to the partition of the key. */
    void send(EventStreams stream, String key, SpecificRecord event) throws LivenessException {
        send(new ProducerRecord<>(topics.of(stream), bytes(key), writer.write(event, stream)));
    }

    /** Sends to every partition, once all that was sent before is acknowledged. */
    void sendToAll(EventStreams stream, String key, SpecificRecord event) throws LivenessException {
        flush();
        byte[] value = writer.write(event, stream);
        int partitions = producer.partitionsFor(topics.of(stream)).size();
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(topics.of(stream), partition, bytes(key), value));
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback learns the same
    private void send(ProducerRecord<byte[], byte[]> message) throws LivenessException {
        try {
            producer.send(message, (place, refused) -> {
                if (refused != null) {
                    failure.compareAndSet(null, refused);
                }
            });
        } catch (KafkaException refused) {
            failure.compareAndSet(null, refused);
            demandAcknowledged();
        }
    }

    /** Waits until all is acknowledged. */
    void flush() throws LivenessException {
        producer.flush();
        demandAcknowledged();
    }

    /** Throws if an event was refused. */
    void demandAcknowledged() throws LivenessException {
        Exception refused = failure.get();
        if (refused != null) {
            throw new LivenessException("the brokers did not take an event: " + refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
