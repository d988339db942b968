package io.duestream.peers;

import io.duestream.peers.job.EventDecoder;
import io.duestream.peers.job.Matches;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a peer has published and committed; goes on where it stopped. */
final class Outputs implements AutoCloseable {
    private final String statusTopic;
    private final Registry registry;
    private final SchemaCache schemas;
    private final EventDecoder<InvoiceStatus> statusDecoder;
    private final EventDecoder<Match> matchDecoder;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<InvoiceStatus>> statuses = new LinkedHashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, String> hashes = new HashMap<>();

    Outputs(Cluster cluster, String prefix) {
        statusTopic = EventStreams.INVOICE_STATUS.topic(prefix);
        registry = Registry.at(List.of(cluster.registry()), Map.of());
        schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
        statusDecoder = new EventDecoder<>(InvoiceStatus.class, schemas);
        matchDecoder = new EventDecoder<>(Match.class, schemas);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrap(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> places = Stream.of(statusTopic, EventStreams.MATCHES.topic(prefix))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(places);
        consumer.seekToBeginning(places);
    }

    /** Reads what is new. */
    Outputs read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::take);
        }
        return this;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (Keys.partition(record.key(), Cluster.PARTITIONS) != record.partition()) {
            throw new AssertionError(key + " lies in partition " + record.partition());
        }
        if (record.topic().equals(statusTopic)) {
            InvoiceStatus status = statusDecoder.read(record.value());
            statuses.computeIfAbsent(key, first -> new ArrayList<>()).add(status);
            if (status.getId() != null && status.getPayer() != null) {
                hashes.put(status.getId(), status.getPayer());
            }
        } else {
            Match match = matchDecoder.read(record.value());
            if (!Matches.key(match).equals(key)) {
                throw new AssertionError(match + " has the key " + key);
            }
            matches.add(match);
        }
    }

    /** By account, in the order of the partition. */
    Map<String, List<InvoiceStatus>> statuses() {
        return statuses;
    }

    List<Match> matches() {
        return matches;
    }

    int size() {
        return statuses.values().stream().mapToInt(List::size).sum();
    }

    /** The hash of the account that this payment came from. */
    String hashOf(String paymentId) {
        return hashes.getOrDefault(paymentId, "none");
    }

    @Override
    public void close() throws IOException {
        consumer.close();
        schemas.close();
        registry.close();
    }
}
