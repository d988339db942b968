package io.duestream.processor.flow.ledger;

import io.duestream.schemas.EventStreams;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Records whose schema is not known yet, because the registry is away or slow: kept, in the order in which they came, until it
 * answers. Everything else flows on; only no step is taken meanwhile, for a payment may be among them.
 */
@SuppressWarnings("EnumOrdinal") // a code of short life: parked records go when the registry answers
final class Parking {
    private final KeyValueStore<byte[], byte[]> store;
    private long count;

    /** A parked record, with where it stood. */
    @SuppressWarnings("ArrayRecordComponent") // carried on, never compared
    record Parked(
            byte[] place,
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
                rows.next();
                count++;
            }
        }
    }

    long count() {
        return count;
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
        count++;
    }

    /** The oldest records, at most so many. */
    List<Parked> oldest(int most) {
        List<Parked> parked = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> rows = store.all()) {
            while (rows.hasNext() && parked.size() < most) {
                KeyValue<byte[], byte[]> row = rows.next();
                ByteBuffer place = ByteBuffer.wrap(row.key);
                Unpacker in = new Unpacker(row.value);
                parked.add(new Parked(
                        row.key,
                        EventStreams.values()[place.get()],
                        place.getLong(),
                        in.number(),
                        in.bytes(),
                        in.bytes(),
                        in.bytes()));
            }
        }
        return parked;
    }

    void remove(Parked parked) {
        store.put(parked.place(), null);
        count--;
    }
}
