package io.duestream.schemas;

import org.jspecify.annotations.Nullable;

/**
 * What an operator may choose about the topics.
 *
 * @param prefix what every topic's name begins with
 * @param partitions in place of the catalogue's count, for every stream that has more than one; null keeps it
 * @param replicationFactor copies of each partition, 1 or more; -1 leaves it to the brokers
 */
public record TopicSettings(String prefix, @Nullable Integer partitions, short replicationFactor) {

    private static final short SAFE_REPLICATION = 3;

    public TopicSettings {
        if (partitions != null && partitions < 1) {
            throw new IllegalArgumentException("partitions is " + partitions + ", and must be 1 or more.");
        }
        if (replicationFactor < 1 && replicationFactor != -1) {
            throw new IllegalArgumentException("replication factor is " + replicationFactor
                    + ", and must be 1 or more, or -1 for the brokers' own.");
        }
    }

    /** The default prefix, the catalogue's partitions and three copies: fewer void exactly-once. */
    public static TopicSettings defaults() {
        return new TopicSettings(EventStreams.DEFAULT_PREFIX, null, SAFE_REPLICATION);
    }

    int partitionsOf(EventStreams stream) {
        int catalogued = stream.shape().partitions();
        return partitions == null || catalogued == 1 ? catalogued : partitions;
    }

    boolean wantsTwoInSync() {
        return replicationFactor >= SAFE_REPLICATION;
    }
}
