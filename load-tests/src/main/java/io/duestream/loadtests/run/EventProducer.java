package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.RunTopics;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events as a publisher should: acknowledged by all replicas, none twice, in order. Belongs to one thread.
 *
 * <p>A method that is interrupted throws {@link InterruptedException}: Kafka's own exception for it would pass for a refusal.
 */
final class EventProducer implements AutoCloseable {
    private final String prefix;
    private final EventWriter writer;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    EventProducer(RunTopics topics) throws IOException {
        this(topics.prefix(), new EventWriter(topics.schemaIds()), producer(topics));
    }

    /** Publishes to topics that begin with {@code prefix}. */
    EventProducer(String prefix, EventWriter writer, Producer<byte[], byte[]> producer) {
        this.prefix = prefix;
        this.writer = writer;
        this.producer = producer;
    }

    private static Producer<byte[], byte[]> producer(RunTopics topics) {
        Map<String, Object> config = topics.cluster().kafka();
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends to the partition of the key. */
    void send(EventStreams stream, String key, SpecificRecord event) throws LivenessException, InterruptedException {
        send(new ProducerRecord<>(stream.topic(prefix), bytes(key), writer.write(event, stream)));
    }

    /** Sends to every partition, once all that was sent before is acknowledged. */
    void sendToAll(EventStreams stream, String key, SpecificRecord event)
            throws LivenessException, InterruptedException {
        flush();
        byte[] value = writer.write(event, stream);
        int partitions = partitions(stream);
        for (int partition = 0; partition < partitions; partition++) {
            send(new ProducerRecord<>(stream.topic(prefix), partition, bytes(key), value));
        }
    }

    private int partitions(EventStreams stream) throws InterruptedException {
        try {
            return producer.partitionsFor(stream.topic(prefix)).size();
        } catch (InterruptException interrupted) {
            throw stopped();
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback learns the same
    private void send(ProducerRecord<byte[], byte[]> message) throws LivenessException, InterruptedException {
        try {
            producer.send(message, (place, refused) -> {
                if (refused != null) {
                    failure.compareAndSet(null, refused);
                }
            });
        } catch (InterruptException interrupted) {
            throw stopped();
        } catch (KafkaException refused) {
            failure.compareAndSet(null, refused);
            demandAcknowledged();
        }
    }

    /** Waits until all is acknowledged. */
    void flush() throws LivenessException, InterruptedException {
        try {
            producer.flush();
        } catch (InterruptException interrupted) {
            throw stopped();
        }
        demandAcknowledged();
    }

    /** Kafka's exception has set the interrupt again; the one that replaces it says it all. */
    private static InterruptedException stopped() {
        Thread.interrupted();
        return new InterruptedException("publishing was stopped");
    }

    /** Throws if an event was refused. */
    void demandAcknowledged() throws LivenessException {
        Exception refused = failure.get();
        if (refused != null) {
            throw new LivenessException("the brokers did not take an event: " + refused);
        }
    }

    /** Waits for nothing: what was not flushed may be lost. After a failure brokers may take minutes to answer, or for ever. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
