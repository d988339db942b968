package io.duestream.processor.flow;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The ends of a partition's inputs at an instant of business time, until the stage has committed past them. A commit may stop short
 * of transaction markers at the end, which are no records. So where commits stand still, a look at the log decides: after 4
 * rounds without a move, 8 and 16, for each look costs a consumer. After 32 the ends are to be asked for anew: a broker that
 * was cut off may have named some that are not there any more.
 */
final class InputEnds {
    private static final int FIRST_PROBE = 4;
    private static final int MOST_ROUNDS = 32;
    private static final long NOT_ASKED = -1;

    private final Instant at;
    private final Map<TopicPartition, Long> ends;
    private long committed = NOT_ASKED;
    private int still;

    InputEnds(Instant at, Map<TopicPartition, Long> ends) {
        this.at = at;
        this.ends = Map.copyOf(ends);
    }

    /** When the ends were these, or a little earlier. */
    Instant at() {
        return at;
    }

    /** One round: whether the offsets that are committed now lie past all records that had come by then. */
    boolean areReached(Map<TopicPartition, OffsetAndMetadata> offsets, MarkerProbe probe) {
        long sum = ends.keySet().stream()
                .mapToLong(place -> position(offsets, place))
                .sum();
        still = sum == committed ? still + 1 : 0;
        committed = sum;
        boolean probes = still >= FIRST_PROBE && Integer.bitCount(still) == 1;
        return ends.entrySet().stream()
                .allMatch(
                        end -> isReached(end.getKey(), position(offsets, end.getKey()), end.getValue(), probes, probe));
    }

    /** Whether they have stood for so long that they should be asked for anew. */
    boolean areOld() {
        return still >= MOST_ROUNDS;
    }

    private static boolean isReached(TopicPartition place, long position, long end, boolean probes, MarkerProbe probe) {
        return position >= end || (probes && probe.isEmpty(place, position, end));
    }

    private static long position(Map<TopicPartition, OffsetAndMetadata> offsets, TopicPartition place) {
        OffsetAndMetadata offset = offsets.get(place);
        return offset == null ? 0 : offset.offset();
    }
}
