package io.duestream.processor.store;

import org.apache.kafka.streams.KeyValue;

/** A walk in the order of memory. */
final class PackedWalk implements Walk {
    private final PackedCursor cursor;

    /** A walk of the thread that writes the store; it lasts as long as the store. */
    PackedWalk(PackedRows rows) {
        cursor = rows.cursor();
    }

    @Override
    public boolean next() {
        return cursor.next();
    }

    @Override
    public int head() {
        return cursor.head();
    }

    @Override
    public KeyValue<byte[], byte[]> row() {
        return KeyValue.pair(cursor.key(), cursor.value());
    }

    @Override
    public void pause() {
        // It holds nothing.
    }
}
