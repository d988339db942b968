package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Cluster;
import io.duestream.loadtests.cluster.Groups;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.RunTopics;
import io.duestream.processor.Settings;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, a registry here, and the input topics, which stay from run to run. */
final class BenchSite implements AutoCloseable {
    /** Of all topics. */
    static final String PREFIX = "bench-";

    static final int PARTITIONS = 8;

    /** Where events are published as fast as the broker takes them. */
    static final Duration LINGER = Duration.ofMillis(20);

    private static final Map<String, String> BROKER = Map.of(
            "log.cleaner.dedupe.buffer.size", "33554432",
            "log.segment.delete.delay.ms", "1000",
            "log.retention.check.interval.ms", "3600000",
            "num.network.threads", "2",
            "num.io.threads", "4");

    private final Cluster cluster;
    private final RunTopics topics;
    private final Admin admin;
    private final Path folder;

    BenchSite(Path folder, List<String> brokerFlags) throws IOException, InterruptedException {
        this.folder = folder;
        Jvm jvm = Jvm.likeThis(folder.resolve("broker.log")).with(brokerFlags);
        cluster = Cluster.inItsOwnProcess(new Settings(Map.of()), jvm, BROKER);
        topics = new RunTopics(cluster, PREFIX, PARTITIONS);
        admin = cluster.admin();
        topics.create();
    }

    Cluster cluster() {
        return cluster;
    }

    Admin admin() {
        return admin;
    }

    Path folder() {
        return folder;
    }

    ChildProcess broker() {
        return cluster.broker().orElseThrow();
    }

    static List<String> inputs() {
        return CoreJob.INPUTS.stream().map(stream -> stream.topic(PREFIX)).toList();
    }

    /** A writer of the job's events. */
    EventWriter writer() throws IOException {
        return new EventWriter(topics.schemaIds());
    }

    /** Publishes a stretch of a job as fast as the broker takes it. */
    void publish(CoreJob job, long from, long to, LongConsumer progress) throws IOException {
        publish(job::event, from, to, progress);
    }

    /** Publishes the events at these places as fast as the broker takes them. */
    void publish(LongFunction<CoreJob.Input> events, long from, long to, LongConsumer progress) throws IOException {
        EventWriter writer = writer();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = producer(LINGER)) {
            for (long place = from; place < to; place++) {
                var unused = producer.send(
                        record(events.apply(place), writer), (sent, failed) -> failure.compareAndSet(null, failed));
                progress.accept(place - from + 1);
            }
        }
        if (failure.get() != null) {
            throw new IOException("the broker refused an event: " + failure.get(), failure.get());
        }
    }

    static ProducerRecord<byte[], byte[]> record(CoreJob.Input input, EventWriter writer) {
        return new ProducerRecord<>(
                input.stream().topic(PREFIX),
                input.key().getBytes(StandardCharsets.UTF_8),
                writer.write(input.event(), input.stream()));
    }

    /** A producer of events, which wait so long for one another: smaller batches load the broker that is measured. */
    Producer<byte[], byte[]> producer(Duration linger) {
        Map<String, Object> settings = cluster.kafka();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 128 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts everything but the inputs back to where it was: no offsets, no outputs, no changelogs. */
    void reset() throws IOException, InterruptedException {
        Groups.delete(admin, PREFIX);
        try {
            Set<String> all = ours(admin.listTopics().names().get());
            all.removeAll(inputs());
            admin.deleteTopics(all).all().get();
        } catch (ExecutionException failed) {
            throw new IOException("the last run's topics could not be deleted: " + failed.getCause(), failed);
        }
        topics.create();
    }

    /** Deletes the inputs too, for a job of another size. */
    void empty() throws IOException, InterruptedException {
        try {
            admin.deleteTopics(inputs()).all().get();
        } catch (ExecutionException failed) {
            throw new IOException("the inputs could not be deleted: " + failed.getCause(), failed);
        }
        topics.create();
    }

    private static Set<String> ours(Collection<String> names) {
        return names.stream().filter(name -> name.startsWith(PREFIX)).collect(Collectors.toSet());
    }

    /** The topic of a stream under the prefix of a contender's outputs. */
    static String output(String prefix, EventStreams stream) {
        return stream.topic(prefix);
    }

    @Override
    public void close() throws IOException {
        admin.close();
        cluster.close();
    }
}
