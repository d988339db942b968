package io.duestream.peers;

import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.embedded.EmbeddedRegistry;
import io.duestream.peers.Load.Told;
import io.duestream.peers.app.JobSettings;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a registry with the job's topics, and a publisher. */
final class Cluster implements AutoCloseable {
    static final int PARTITIONS = 8;
    static final String INPUT = "in.";
    static final String OUTPUT = "out.";

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final EmbeddedRegistry registry = EmbeddedRegistry.start();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
    private final EventWriter writer;

    Cluster() throws Exception {
        List<String> topics = Stream.concat(
                        JobSettings.INPUTS.stream().map(stream -> stream.topic(INPUT)),
                        JobSettings.OUTPUTS.stream().map(stream -> stream.topic(OUTPUT)))
                .toList();
        admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                        .toList())
                .all()
                .get();
        // A leader that tells its offsets is ready; another may refuse a producer's first batch and take its second.
        // The broker may know of a new topic a moment later than the controller.
        await().ignoreExceptionsMatching(failed -> failed.getCause() instanceof UnknownTopicOrPartitionException)
                .untilAsserted(() -> admin.listOffsets(places(topics)).all().get());
        try (Registry client = Registry.at(List.of(registry.url()), Map.of())) {
            writer = new EventWriter(
                    SchemaIds.resolve(client, INPUT, JobSettings.INPUTS, SchemaIds.Registration.AUTOMATIC, null));
        }
    }

    String bootstrap() {
        return kafka.bootstrap();
    }

    String registry() {
        return registry.url();
    }

    /** Sends facts in this order; returns when the broker has them. */
    void send(List<Told> facts) throws Exception {
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Told fact : facts) {
                byte[] key = fact.key().getBytes(StandardCharsets.UTF_8);
                byte[] value = writer.write(fact.event(), fact.stream());
                sent.add(producer.send(new ProducerRecord<>(fact.stream().topic(INPUT), key, value)));
            }
        }
        for (Future<?> future : sent) {
            future.get();
        }
    }

    /** How many input records the group has not committed yet. */
    long lag(String group) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends = places(
                JobSettings.INPUTS.stream().map(stream -> stream.topic(INPUT)).toList());
        long lag = 0;
        for (var end : admin.listOffsets(ends).all().get().entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    private static Map<TopicPartition, OffsetSpec> places(List<String> topics) {
        Map<TopicPartition, OffsetSpec> places = new HashMap<>();
        for (String topic : topics) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                places.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        return places;
    }

    @Override
    public void close() throws IOException {
        admin.close();
        registry.close();
        kafka.close();
    }
}
