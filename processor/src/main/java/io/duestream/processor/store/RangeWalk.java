package io.duestream.processor.store;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A walk over a store that has its rows in the order of their keys. */
public final class RangeWalk implements Walk {
    private final KeyValueStore<byte[], byte[]> store;
    private @Nullable KeyValueIterator<byte[], byte[]> rows;
    private @Nullable KeyValue<byte[], byte[]> row;

    /** A walk from the first row. */
    public RangeWalk(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    @Override
    public boolean next() {
        if (rows == null) {
            rows = store.range(row == null ? null : successor(row.key), null);
        }
        if (rows.hasNext()) {
            row = rows.next();
            return true;
        }
        pause();
        row = null;
        return false;
    }

    private static byte[] successor(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    @Override
    public int head() {
        return ByteBuffer.wrap(row().value).getInt();
    }

    @Override
    public KeyValue<byte[], byte[]> row() {
        return requireNonNull(row);
    }

    @Override
    public void pause() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
