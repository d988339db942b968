package io.duestream.schemas;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic is laid out and how long it remembers.
 *
 * @param partitions how many partitions it has, 1 or more
 * @param cleanUp what happens to old records
 * @param kept how long every record is kept: the retention of a topic that deletes; of one that compacts the time
 *     before which no record is compacted away (the latest record of a key stays)
 */
public record TopicShape(int partitions, CleanUp cleanUp, Duration kept) {

    /** Largest record batch in bytes: Kafka's own default, set on each topic so that no broker default lowers it. */
    public static final int MAX_MESSAGE_BYTES = 1_048_588;

    /** What happens to old records of a topic. */
    public enum CleanUp {
        /** Records go when they are older than the retention. */
        DELETE,
        /** The latest record of each key stays. */
        COMPACT
    }

    public TopicShape {
        if (partitions < 1 || kept.isNegative()) {
            throw new IllegalArgumentException("A topic needs 1 partition or more and a time of 0 or more: "
                    + partitions + " partitions, " + kept + ".");
        }
    }

    static TopicShape deleting(int partitions, int days) {
        return new TopicShape(partitions, CleanUp.DELETE, Duration.ofDays(days));
    }

    static TopicShape compacting(int partitions, int days) {
        return new TopicShape(partitions, CleanUp.COMPACT, Duration.ofDays(days));
    }

    /** The topic configuration, in Kafka's names and units (milliseconds, bytes). */
    public Map<String, String> configuration() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanUpPolicy(),
                keptConfig(),
                Long.toString(kept.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_MESSAGE_BYTES));
    }

    String cleanUpPolicy() {
        return switch (cleanUp) {
            case DELETE -> TopicConfig.CLEANUP_POLICY_DELETE;
            case COMPACT -> TopicConfig.CLEANUP_POLICY_COMPACT;
        };
    }

    String keptConfig() {
        return switch (cleanUp) {
            case DELETE -> TopicConfig.RETENTION_MS_CONFIG;
            case COMPACT -> TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG;
        };
    }
}
