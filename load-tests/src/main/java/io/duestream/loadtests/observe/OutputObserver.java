package io.duestream.loadtests.observe;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads topics from their beginning, committed records only, on a thread of its own. */
public final class OutputObserver implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_A_POLL = 2_000;
    private static final Duration ORDERLY = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Sink sink;
    private final List<TopicPartition> places;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    /** Gets what was read, in the order of each partition, on one thread. It may block: then nothing is read meanwhile. */
    @FunctionalInterface
    public interface Sink {
        void received(ConsumerRecords<byte[], byte[]> records, long nanoTime) throws InterruptedException;
    }

    /** Starts to read. */
    public OutputObserver(Map<String, Object> kafka, Collection<String> topics, Sink sink) {
        this.sink = sink;
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        places = topics.stream().flatMap(this::placesOf).toList();
        thread = Thread.ofPlatform().daemon().name("output-observer").start(this::observe);
    }

    private Stream<TopicPartition> placesOf(String topic) {
        return consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition()));
    }

    /** What is read. */
    public List<TopicPartition> places() {
        return places;
    }

    private void observe() {
        try (consumer) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            while (true) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    sink.received(records, System.nanoTime());
                }
                places.forEach(place -> positions.put(place, consumer.position(place)));
            }
        } catch (WakeupException | InterruptException | InterruptedException closed) {
            // It was told to end.
        } catch (RuntimeException | Error failed) {
            failure.set(failed);
        }
    }

    /** What the sink has not got of everything before these offsets. Throws if it can't get any more. */
    public Offsets.Lag lag(Map<TopicPartition, Long> ends) {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the outputs can't be read any more: " + failed, failed);
        }
        return Offsets.Lag.of(positions, ends);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            if (!thread.join(ORDERLY)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
