package io.duestream.loadtests.observe;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
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
        Map<TopicPartition, Long> positions = new HashMap<>();
        committed.forEach((place, position) -> positions.put(place, position == null ? 0 : position.offset()));
        return Lag.of(positions, ends(admin, places));
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
     * A reader's progress.
     *
     * @param committed sum of its positions; of a group, the committed ones
     * @param behind how many records lie before it, for partitions that have any
     * @param ends the offsets behind the last records of these partitions
     */
    public record Lag(long committed, Map<TopicPartition, Long> behind, Map<TopicPartition, Long> ends) {
        private static final int PLACES_SHOWN = 6;

        /** Nothing read, and nothing to read. */
        public static final Lag NONE = new Lag(0, Map.of(), Map.of());

        public Lag {
            behind = Map.copyOf(behind);
            ends = Map.copyOf(ends);
        }

        /** From where it stands in each partition, 0 where nothing is said, and where the partition ends. */
        public static Lag of(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
            Map<TopicPartition, Long> behind = new HashMap<>();
            Map<TopicPartition, Long> endsAhead = new HashMap<>();
            long done = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                long position = positions.getOrDefault(end.getKey(), 0L);
                done += position;
                if (position < end.getValue()) {
                    behind.put(end.getKey(), end.getValue() - position);
                    endsAhead.put(end.getKey(), end.getValue());
                }
            }
            return new Lag(done, behind, endsAhead);
        }

        /** How many records lie before it. */
        public long total() {
            return behind.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Where it stands in the partitions that it has not read, such as {@code payments-3 at 17 of 20}; the first of many. */
        public String inWords() {
            String places = ends.entrySet().stream()
                    .sorted(Comparator.comparing(end -> end.getKey().toString()))
                    .limit(PLACES_SHOWN)
                    .map(end -> end.getKey() + " at " + (end.getValue() - behind.getOrDefault(end.getKey(), 0L))
                            + " of " + end.getValue())
                    .collect(Collectors.joining(", "));
            int more = ends.size() - PLACES_SHOWN;
            return more > 0 ? places + " and " + more + " partitions more" : places;
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
