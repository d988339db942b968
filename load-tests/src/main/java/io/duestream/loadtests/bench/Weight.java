package io.duestream.loadtests.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records, counted and weighed, from some positions on. */
final class Weight {
    private final Map<TopicPartition, Long> from;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private long records;
    private long keyBytes;
    private long valueBytes;

    /** Of nothing yet; counts what stands from these positions on. */
    Weight(Map<TopicPartition, Long> from) {
        this.from = new HashMap<>(from);
    }

    /** What stands in topics from these positions on; where none is given, from the beginning. */
    static Weight of(BenchSite site, List<String> topics, Map<TopicPartition, Long> from) {
        Weight weight = new Weight(from);
        topics.forEach(topic -> TopicReader.read(site, topic, weight::add));
        return weight;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition place = new TopicPartition(record.topic(), record.partition());
        ends.put(place, record.offset() + 1);
        if (record.offset() >= from.getOrDefault(place, 0L)) {
            records++;
            keyBytes += Math.max(0, record.serializedKeySize());
            valueBytes += Math.max(0, record.serializedValueSize());
        }
    }

    long records() {
        return records;
    }

    /** Of keys and values. */
    long bytes() {
        return keyBytes + valueBytes;
    }

    /** How far a group gets that commits the offset behind each partition's last record. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** A key, on average. */
    double keyBytesEach() {
        return (double) keyBytes / Math.max(1, records);
    }

    /** A record's key and value, on average. */
    double bytesEach() {
        return (double) bytes() / Math.max(1, records);
    }
}
