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
    private int address = Slabs.NONE;
    private @Nullable KeyValue<Bytes, byte[]> next;

    PackedIterator(PackedStore store, @Nullable Bytes from, @Nullable Bytes to) {
        this.store = store;
        this.from = from;
        this.to = to;
        advance();
    }

    private void advance() {
        next = null;
        synchronized (store) {
            PackedRows rows = store.rows();
            do {
                address = rows.after(address);
                if (address == Slabs.NONE) {
                    return;
                }
                Bytes key = Bytes.wrap(rows.keyAt(address));
                if ((from == null || key.compareTo(from) >= 0) && (to == null || key.compareTo(to) <= 0)) {
                    next = KeyValue.pair(key, rows.valueAt(address));
                }
            } while (next == null);
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
    }
}
