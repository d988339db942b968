package io.duestream.processor.store;

import org.apache.kafka.streams.KeyValue;

/** A walk in the order of memory. */
final class PackedWalk implements Walk {
    private final PackedCursor cursor;

    /** A walk of the thread that writes the rows; it lasts as long as they do. */
    PackedWalk(PackedRows rows) {
        cursor = rows.cursor();
    }

    /** Begins again. */
    void rewind() {
        cursor.rewind();
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
