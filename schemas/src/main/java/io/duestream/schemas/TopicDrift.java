package io.duestream.schemas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** Where a topic as it stands differs from the catalogue. More room or a longer memory is the operator's choice. */
final class TopicDrift {
    private static final long FOR_EVER = -1;

    private final TopicSettings settings;

    TopicDrift(TopicSettings settings) {
        this.settings = settings;
    }

    List<Finding> ofLayout(EventStreams stream, TopicDescription topic) {
        return Stream.of(partitions(stream, topic), replication(stream, topic))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Finding> ofConfiguration(EventStreams stream, Config configuration) {
        return Stream.of(
                        cleanUp(stream, configuration),
                        kept(stream, configuration),
                        messageBytes(stream, configuration))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Finding> ofPartitionCounts(Map<EventStreams, TopicDescription> present) {
        Map<EventStreams, Integer> counts = new EnumMap<>(EventStreams.class);
        present.forEach((stream, topic) -> {
            if (EventStreams.CO_PARTITIONED.contains(stream)) {
                counts.put(stream, topic.partitions().size());
            }
        });
        if (Set.copyOf(counts.values()).size() < 2) {
            return List.of();
        }
        return counts.keySet().stream()
                .map(stream -> finding(
                        stream,
                        "These must have equally many partitions, and have not: " + counts + ". One account's records"
                                + " would be read by two tasks; make them equal before any record is written."))
                .toList();
    }

    private Optional<Finding> partitions(EventStreams stream, TopicDescription topic) {
        int wanted = settings.partitionsOf(stream);
        int count = topic.partitions().size();
        return differs(
                count != wanted,
                stream,
                "It has " + count + " partition(s), and " + wanted
                        + " were expected. A count can't change once there are records: create it anew, or state the"
                        + " count that you chose.");
    }

    private Optional<Finding> replication(EventStreams stream, TopicDescription topic) {
        int copies = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return differs(
                copies < settings.replicationFactor(),
                stream,
                "It has " + copies + " replica(s), and " + settings.replicationFactor()
                        + " were expected: reassign its partitions, or state the number that you chose.");
    }

    private Optional<Finding> cleanUp(EventStreams stream, Config configuration) {
        String wanted = stream.shape().cleanUpPolicy();
        String policy = value(configuration, TopicConfig.CLEANUP_POLICY_CONFIG);
        return differs(
                !policy.equals(wanted),
                stream,
                "Its cleanup.policy is " + policy + ", and " + wanted + " was expected: set it with kafka-configs.");
    }

    private Optional<Finding> kept(EventStreams stream, Config configuration) {
        String name = stream.shape().keptConfig();
        long millis = Long.parseLong(value(configuration, name));
        long wanted = stream.shape().kept().toMillis();
        boolean forEver = name.equals(TopicConfig.RETENTION_MS_CONFIG) && millis == FOR_EVER;
        return differs(
                millis < wanted && !forEver,
                stream,
                "Its " + name + " is " + millis + ", and at least " + wanted
                        + " was expected: set it with kafka-configs.");
    }

    private Optional<Finding> messageBytes(EventStreams stream, Config configuration) {
        int bytes = Integer.parseInt(value(configuration, TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        return differs(
                bytes < TopicShape.MAX_MESSAGE_BYTES,
                stream,
                "Its max.message.bytes is " + bytes + ", and at least " + TopicShape.MAX_MESSAGE_BYTES
                        + " was expected: set it with kafka-configs.");
    }

    private Optional<Finding> differs(boolean different, EventStreams stream, String sentence) {
        return different ? Optional.of(finding(stream, sentence)) : Optional.empty();
    }

    private Finding finding(EventStreams stream, String sentence) {
        return new Finding(Finding.Kind.DIFFERENT, stream.topic(settings.prefix()), sentence);
    }

    private static String value(Config configuration, String name) {
        ConfigEntry entry = configuration.get(name);
        return entry == null ? "" : entry.value();
    }
}
