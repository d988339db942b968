package io.duestream.processor.store;

import org.apache.kafka.streams.KeyValue;

/** A walk in the order of memory. Slots never move, so it goes on from where it was, whoever has that slot meanwhile. */
final class PackedWalk implements Walk {
    private final PackedStore store;
    private int address = Slabs.NONE;

    PackedWalk(PackedStore store) {
        this.store = store;
    }

    @Override
    public boolean next() {
        address = store.rows().after(address);
        return address != Slabs.NONE;
    }

    @Override
    public int head() {
        return store.rows().headAt(address);
    }

    @Override
    public KeyValue<byte[], byte[]> row() {
        return KeyValue.pair(store.rows().keyAt(address), store.rows().valueAt(address));
    }

    @Override
    public void pause() {
        // It holds nothing.
    }
}
