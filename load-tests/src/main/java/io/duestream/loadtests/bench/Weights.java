package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts and weighs the records of topics, keys and values. */
final class Weights {
    private static final Duration POLL = Duration.ofMillis(500);

    private Weights() {}

    /** What a loop wrote; its records mean nothing. */
    static CoreCheck.Found ofLoop(BenchSite site, String prefix) throws IOException {
        long[] out = new long[2];
        weigh(site, EventStreams.INVOICE_STATUS.topic(prefix), out);
        weigh(site, EventStreams.MATCHES.topic(prefix), out);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RECORDS_OUT, (double) out[0]);
        figures.put(Measured.BYTES_OUT, (double) out[1]);
        return new CoreCheck.Found(figures, "");
    }

    /** What stands in a changelog. */
    static Map<String, Double> ofLog(BenchSite site, String topic) throws IOException {
        long[] weight = new long[2];
        weigh(site, topic, weight);
        return Map.of(
                "records logged", (double) weight[0],
                "bytes logged", (double) weight[1],
                "bytes a record of log", weight[0] == 0 ? 0.0 : (double) weight[1] / weight[0]);
    }

    /** The inputs of a job. */
    static Map<String, Double> ofInputs(BenchSite site) throws IOException {
        long[] in = new long[2];
        for (String topic : BenchSite.inputs()) {
            weigh(site, topic, in);
        }
        return Map.of(Measured.RECORDS_IN, (double) in[0], Measured.BYTES_IN, (double) in[1]);
    }

    private static void weigh(BenchSite site, String topic, long[] weight) {
        Map<String, Object> settings = site.cluster().kafka();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    weight[0]++;
                    weight[1] += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
                }
            }
        }
    }
}
