package io.duestream.processor.store;

import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The rows between two keys, both included, in the order of memory. */
final class PackedIterator implements KeyValueIterator<Bytes, byte[]> {
    private final PackedStore store;
    private final @Nullable Bytes from;
    private final @Nullable Bytes to;
    private final PackedCursor cursor;
    private @Nullable KeyValue<Bytes, byte[]> next;

    PackedIterator(PackedStore store, @Nullable Bytes from, @Nullable Bytes to) {
        this.store = store;
        this.from = from;
        this.to = to;
        synchronized (store) {
            store.demandOpen();
            cursor = store.rows().cursor();
        }
        advance();
    }

    private void advance() {
        next = null;
        synchronized (store) {
            store.demandOpen();
            while (next == null && cursor.next()) {
                Bytes key = Bytes.wrap(cursor.key());
                if ((from == null || key.compareTo(from) >= 0) && (to == null || key.compareTo(to) <= 0)) {
                    next = KeyValue.pair(key, cursor.value());
                }
            }
            if (next == null) {
                cursor.close();
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        KeyValue<Bytes, byte[]> row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        advance();
        return row;
    }

    @Override
    public Bytes peekNextKey() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        return next.key;
    }

    @Override
    public void close() {
        next = null;
        synchronized (store) {
            cursor.close();
        }
    }
}
