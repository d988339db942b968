package io.duestream.processor.flow.ledger;

import io.duestream.schemas.EventStreams;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private long count;

    /**
     * A parked record, with where it stood.
     *
     * @param queue what it shares with the records of its stream that have its key
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
            byte @Nullable [] schemaIdHeader) {}

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

    /** Keys of one hash share a queue: that they wait for each other does no harm. */
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
            byte @Nullable [] schemaIdHeader) {
        byte[] place = ByteBuffer.allocate(9)
                .put((byte) stream.ordinal())
                .putLong(offset)
                .array();
        Packer out = new Packer();
        out.number(timestamp);
        out.bytes(key);
        out.bytes(value);
        out.bytes(schemaIdHeader);
        store.put(place, out.toBytes());
        join(queue(stream, key));
    }

    /** The oldest records, at most so many. */
    List<Parked> oldest(int most) {
        List<Parked> parked = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> rows = store.all()) {
            while (rows.hasNext() && parked.size() < most) {
                parked.add(parked(rows.next()));
            }
        }
        return parked;
    }

    private static Parked parked(KeyValue<byte[], byte[]> row) {
        ByteBuffer place = ByteBuffer.wrap(row.key);
        EventStreams stream = EventStreams.values()[place.get()];
        Unpacker in = new Unpacker(row.value);
        long timestamp = in.number();
        byte[] key = in.bytes();
        return new Parked(row.key, queue(stream, key), stream, place.getLong(), timestamp, key, in.bytes(), in.bytes());
    }

    void remove(Parked parked) {
        store.put(parked.place(), null);
        queues.computeIfPresent(parked.queue(), (queue, length) -> length == 1 ? null : length - 1);
        count--;
    }
}
