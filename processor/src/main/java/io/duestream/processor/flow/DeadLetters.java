package io.duestream.processor.flow;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Problem;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records that a stage refuses, whole, with where they stood and why. */
public final class DeadLetters {
    private static final int RAW_MAX = 256 * 1024;
    private static final int KEY_MAX = 1024;
    private static final int REASON_MAX = 1000;

    private final String stage;
    private final Outlet outlet;

    /** The dead letters of one task of a stage. */
    public DeadLetters(String stage, Outlet outlet) {
        this.stage = stage;
        this.outlet = outlet;
    }

    /** Where a record stood, and what it was. */
    @SuppressWarnings("ArrayRecordComponent") // carried on, never compared
    public record Refused(
            String topic, int partition, long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {}

    /** Sends a record away. */
    public void send(Refused record, Problem problem, String reason, Instant at) {
        String place = record.topic() + '/' + record.partition() + '/' + record.offset();
        byte[] key = record.key() == null ? new byte[0] : record.key();
        DeadLetter letter = DeadLetter.newBuilder()
                .setEventId(EventIds.of(place, 1, problem.name()))
                .setCausedBy(null)
                .setOccurredAt(Instant.ofEpochMilli(record.timestamp()))
                .setRecordedAt(at)
                .setVersion(1)
                .setStage(stage)
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setProblem(problem)
                .setReason(reason.length() > REASON_MAX ? reason.substring(0, REASON_MAX) : reason)
                .setRawKey(capped(record.key(), KEY_MAX))
                .setRaw(capped(record.value(), RAW_MAX))
                .setSize(record.value() == null ? -1 : record.value().length)
                .build();
        outlet.send(EventStreams.DEAD_LETTERS, capped(key), letter, record.timestamp());
    }

    private static byte[] capped(byte[] key) {
        return key.length > KEY_MAX ? Arrays.copyOf(key, KEY_MAX) : key;
    }

    private static @Nullable ByteBuffer capped(byte @Nullable [] bytes, int most) {
        return bytes == null ? null : ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, most));
    }
}
