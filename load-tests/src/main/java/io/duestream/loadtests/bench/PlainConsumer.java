package io.duestream.loadtests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;

/** Reads a topic to its end and does nothing with it, with the consumers that Kafka Streams would restore with. */
final class PlainConsumer {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Stopwatch watch = new Stopwatch();

    private PlainConsumer() {}

    /** Ends by itself; takes the file of settings, beside which the result is written, the topic, its partitions and threads. */
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        int partitions = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        StreamsConfig config = new LedgerAlone(file).config(StreamsConfig.EXACTLY_ONCE_V2);
        PlainConsumer consumer = new PlainConsumer();
        List<Thread> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            List<TopicPartition> places = IntStream.range(0, partitions)
                    .filter(partition -> partition % threads == first)
                    .mapToObj(partition -> new TopicPartition(arguments[1], partition))
                    .toList();
            Map<String, Object> settings = new HashMap<>(config.getRestoreConsumerConfigs("plain-" + thread));
            running.add(Thread.ofPlatform().start(() -> consumer.read(settings, places)));
        }
        for (Thread thread : running) {
            thread.join();
        }
        consumer.watch.write(file.resolveSibling(Stopwatch.FILE));
        // The admin client that came with the settings has threads that would keep this process.
        System.exit(0);
    }

    private void read(Map<String, Object> settings, List<TopicPartition> places) {
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        long records = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            watch.start();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    records += record.key() == null ? 0 : 1;
                }
            }
            watch.stop(records);
        }
    }
}
