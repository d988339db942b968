package io.duestream.loadtests.observe;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far topics go, and how far a group has come. Blocks until the brokers answer. */
public final class Offsets {
    private Offsets() {}

    /** All partitions of topics. */
    public static List<TopicPartition> places(Admin admin, Collection<String> topics)
            throws IOException, InterruptedException {
        return get(admin.describeTopics(topics).allTopicNames(), "topics " + topics).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** The offsets behind the last records, committed or not. */
    public static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> places)
            throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        places.forEach(place -> wanted.put(place, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(wanted).all(), "the ends of the topics")
                .forEach((place, end) -> ends.put(place, end.offset()));
        return ends;
    }

    /** What of the places a group has not committed yet. */
    public static Lag lag(Admin admin, String group, Collection<TopicPartition> places)
            throws IOException, InterruptedException {
        // Committed offsets first: the other way round, events that came in between would make the lag negative.
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "offsets of " + group);
        Map<TopicPartition, Long> behind = new HashMap<>();
        long done = 0;
        for (Map.Entry<TopicPartition, Long> end : ends(admin, places).entrySet()) {
            OffsetAndMetadata position = committed.get(end.getKey());
            long offset = position == null ? 0 : position.offset();
            done += offset;
            if (offset < end.getValue()) {
                behind.put(end.getKey(), end.getValue() - offset);
            }
        }
        return new Lag(done, behind);
    }

    /** Where a group goes on in topics, by what it has committed. */
    public static Map<TopicPartition, Long> positions(Admin admin, String group, Collection<String> topics)
            throws IOException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "offsets of " + group);
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition place : places(admin, topics)) {
            OffsetAndMetadata position = committed.get(place);
            positions.put(place, position == null ? 0 : position.offset());
        }
        return positions;
    }

    /**
     * A group's progress.
     *
     * @param committed sum of the committed offsets
     * @param behind how many records are not committed, for partitions that have any
     */
    public record Lag(long committed, Map<TopicPartition, Long> behind) {
        public Lag {
            behind = Map.copyOf(behind);
        }

        /** How many records are not committed. */
        public long total() {
            return behind.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static <T> T get(KafkaFuture<T> future, String what) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException(what + " can't be read from the brokers: " + e.getCause(), e);
        }
    }
}
