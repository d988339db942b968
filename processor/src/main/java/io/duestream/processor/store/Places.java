package io.duestream.processor.store;

/**
 * A hash table of addresses. A place is a long: the key's hash above, the row's address below; 0 is free. Places are probed one
 * after the other, and a removal moves up what had been pushed aside, so there are no graves.
 */
final class Places {
    private static final int SMALLEST = 1 << 4;
    private static final long ADDRESS = 0xFFFF_FFFFL;

    private final Keys keys;
    private long[] table = new long[SMALLEST];
    private int size;

    /** No place taken yet. */
    Places(Keys keys) {
        this.keys = keys;
    }

    /** The key's place, or the free one where it belongs. */
    int find(byte[] key, int hash) {
        int at = home(hash);
        while (table[at] != 0 && !(hashAt(at) == hash && keys.isAt((int) table[at], key))) {
            at = next(at);
        }
        return at;
    }

    /** The address at a place; {@link Slabs#NONE} if it is free. */
    int addressAt(int at) {
        return (int) table[at];
    }

    /** Makes sure that a free place can be set; places are others then. */
    void makeRoom() {
        if (size == table.length / 4 * 3) {
            grow();
        }
    }

    /** Sets a place. */
    void set(int at, int hash, int address) {
        if (table[at] == 0) {
            size++;
        }
        table[at] = place(hash, address);
    }

    /** A row with this hash is at another address. */
    void move(int hash, int from, int to) {
        int at = home(hash);
        while ((int) table[at] != from) {
            at = next(at);
        }
        table[at] = place(hash, to);
    }

    /** Frees a place, moves into the gap what may lie there, and goes on with the gap that this leaves. */
    void free(int freed) {
        int mask = table.length - 1;
        int gap = freed;
        for (int at = next(gap); table[at] != 0; at = next(at)) {
            if ((at - home(hashAt(at)) & mask) >= (at - gap & mask)) {
                table[gap] = table[at];
                gap = at;
            }
        }
        table[gap] = 0;
        size--;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long place : old) {
            if (place != 0) {
                int at = home((int) (place >>> Integer.SIZE));
                while (table[at] != 0) {
                    at = next(at);
                }
                table[at] = place;
            }
        }
    }

    private static long place(int hash, int address) {
        return (long) hash << Integer.SIZE | (address & ADDRESS);
    }

    private int hashAt(int at) {
        return (int) (table[at] >>> Integer.SIZE);
    }

    private int home(int hash) {
        return hash & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    /** Memory of the table, in bytes. */
    long bytes() {
        return (long) table.length * Long.BYTES;
    }

    /** Knows the rows' keys. */
    interface Keys {
        /** Whether the row at this address has this key. */
        boolean isAt(int address, byte[] key);
    }
}
