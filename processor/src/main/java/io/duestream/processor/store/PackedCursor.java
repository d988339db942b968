package io.duestream.processor.store;

/**
 * A place between rows in the order of memory, which it keeps though rows are moved. It sees the slabs that are there when it begins, and
 * of each what is there when it comes to it: so it ends however fast rows are put.
 */
final class PackedCursor implements AutoCloseable {
    private final PackedRows rows;
    private int slab = -1;
    private int end;
    private int address = Slabs.NONE;
    private int last = Slabs.NONE;

    /** For {@link PackedRows#cursor} only, which tells it where rows went. */
    PackedCursor(PackedRows rows) {
        this.rows = rows;
    }

    /** Goes on to the next row. Returns false after the last one; the call after that begins again. */
    boolean next() {
        Slabs slabs = rows.slabs();
        int next = Slabs.NONE;
        if (slab < 0) {
            end = slabs.count();
        } else {
            next = slabs.after(address);
        }
        while (next == Slabs.NONE || next > last) {
            slab++;
            if (slab == end) {
                rewind();
                return false;
            }
            last = slabs.lastOf(slab);
            next = slabs.after(Slabs.begin(slab));
        }
        address = next;
        return true;
    }

    /** A copy of the row's key. */
    byte[] key() {
        return rows.keyAt(address);
    }

    /** A copy of the row's value. */
    byte[] value() {
        return rows.valueAt(address);
    }

    /** The first four bytes of the row's value, as a number; a value has them, or this is whatever. */
    int head() {
        return rows.headAt(address);
    }

    /** Goes with a slot, if it is the one here or the last one of the slab. */
    void follow(int from, int to) {
        if (address == from) {
            address = to;
        }
        if (last == from) {
            last = to;
        }
    }

    /** Begins again. */
    void rewind() {
        slab = -1;
        address = Slabs.NONE;
        last = Slabs.NONE;
    }

    @Override
    public void close() {
        rows.close(this);
    }
}
