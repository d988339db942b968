package io.duestream.processor.flow.ledger;

import io.duestream.schemas.EventStreams;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Records whose schema is not known yet, because the registry is away or slow: kept, in the order in which they came, until it
 * answers. What comes under the same key meanwhile queues behind them, for the first of two facts that contradict each other
 * stands. Everything else flows on; only no step is taken, for a payment may be among them.
 */
@SuppressWarnings("EnumOrdinal") // a code of short life: parked records go when the registry answers
final class Parking {
    private final KeyValueStore<byte[], byte[]> store;
    /** How many are in each queue. */
    private final Map<Integer, Integer> queues = new HashMap<>();
    /** Whose first record still waits, in this round. */
    private final Set<Integer> blocked = new HashSet<>();

    private long count;
    /** Where the round goes on; null where a new one begins. */
    private byte @Nullable [] next;

    /**
     * A parked record, with where it stood.
     *
     * @param queue what it shares with the records of its stream that have its key
     * @param rerouted whether it had been sent to its place before
     */
    @SuppressWarnings("ArrayRecordComponent") // carried on, never compared
    record Parked(
            byte[] place,
            int queue,
            EventStreams stream,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            byte @Nullable [] schemaIdHeader,
            boolean rerouted) {}

    Parking(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
        try (KeyValueIterator<byte[], byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                Parked parked = parked(rows.next());
                join(parked.queue());
            }
        }
    }

    long count() {
        return count;
    }

    /** Whether a record must wait, for one that came before it under its key does. */
    boolean isQueued(EventStreams stream, byte @Nullable [] key) {
        return count > 0 && queues.containsKey(queue(stream, key));
    }

    /** Keys of one hash share a queue: one may wait for the other, but keeps its order. */
    private static int queue(EventStreams stream, byte @Nullable [] key) {
        return 31 * Arrays.hashCode(key) + stream.ordinal();
    }

    private void join(int queue) {
        queues.merge(queue, 1, Integer::sum);
        count++;
    }

    void add(
            EventStreams stream,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            byte @Nullable [] schemaIdHeader,
            boolean rerouted) {
        byte[] place = ByteBuffer.allocate(9)
                .put((byte) stream.ordinal())
                .putLong(offset)
                .array();
        Packer out = new Packer();
        out.number(timestamp);
        out.bytes(key);
        out.bytes(value);
        out.bytes(schemaIdHeader);
        out.write(rerouted ? 1 : 0);
        store.put(place, out.toBytes());
        join(queue(stream, key));
    }

    /**
     * A round over all of them, oldest first, in slices of so many: what comes back is the next one. So those that still wait do not
     * keep others from being looked at.
     */
    List<Parked> slice(int most) {
        if (next == null) {
            blocked.clear();
        }
        List<Parked> slice = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> rows = next == null ? store.all() : store.range(next, null)) {
            while (rows.hasNext() && slice.size() < most) {
                slice.add(parked(rows.next()));
            }
        }
        next = slice.size() < most ? null : after(slice.getLast().place());
        return slice;
    }

    private static byte[] after(byte[] place) {
        return Arrays.copyOf(place, place.length + 1);
    }

    /** Says that a record still waits. */
    void block(Parked parked) {
        blocked.add(parked.queue());
    }

    /** Whether one before it still waits, or did in this round. */
    boolean isBlocked(Parked parked) {
        return blocked.contains(parked.queue());
    }

    private static Parked parked(KeyValue<byte[], byte[]> row) {
        ByteBuffer place = ByteBuffer.wrap(row.key);
        EventStreams stream = EventStreams.values()[place.get()];
        Unpacker in = new Unpacker(row.value);
        long timestamp = in.number();
        byte[] key = in.bytes();
        return new Parked(
                row.key,
                queue(stream, key),
                stream,
                place.getLong(),
                timestamp,
                key,
                in.bytes(),
                in.bytes(),
                in.read() == 1);
    }

    void remove(Parked parked) {
        store.put(parked.place(), null);
        queues.computeIfPresent(parked.queue(), (queue, length) -> length == 1 ? null : length - 1);
        count--;
    }
}
