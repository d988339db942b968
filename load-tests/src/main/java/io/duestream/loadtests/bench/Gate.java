package io.duestream.loadtests.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Keeps what is published from those who read committed records, until all of it is there: a transaction that stands open in each
 * partition. It is aborted in the end, so nobody reads its own records.
 */
final class Gate implements AutoCloseable {
    private static final int LONGEST_MILLIS = 900_000;

    private final Producer<byte[], byte[]> producer;
    private final List<TopicPartition> places;

    /** A gate across these partitions, open. */
    Gate(Map<String, Object> kafka, String id, List<TopicPartition> places) {
        this.places = List.copyOf(places);
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_MILLIS);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Nothing that is published from now on can be read; for a quarter of an hour at the longest. */
    void shut() {
        producer.beginTransaction();
        for (TopicPartition place : places) {
            var unused = producer.send(new ProducerRecord<>(place.topic(), place.partition(), null, new byte[0]));
        }
        producer.flush();
    }

    /** All can be read. */
    void open() {
        producer.abortTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
