package io.duestream.processor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of bytes by their keys: a hash table of addresses over {@link Slabs}. Not safe for threads.
 *
 * <p>A place of the table is a long: the key's hash above, the row's address below; 0 is free. Places are probed one after
 * the other, and a removal moves up what had been pushed aside, so there are no graves.
 */
final class PackedRows {
    private static final int SMALLEST_TABLE = 1 << 10;
    private static final int LONGEST_KEY = (1 << 16) - 1;
    private static final long ADDRESS = 0xFFFF_FFFFL;
    private static final VarHandle HEAD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final Slabs slabs = new Slabs();
    private long[] table = new long[SMALLEST_TABLE];
    private int size;

    /** Returns a copy of the value; null if there is none. */
    byte @Nullable [] get(byte[] key) {
        long place = table[find(key, hash(key))];
        return place == 0 ? null : valueAt((int) place);
    }

    /** Sets the value. */
    void put(byte[] key, byte[] value) {
        if (key.length > LONGEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes: at most " + LONGEST_KEY);
        }
        int hash = hash(key);
        int at = find(key, hash);
        int words = Slabs.words(key.length + value.length);
        int old = (int) table[at];
        int address = old != Slabs.NONE && slabs.sizeOf(old) == words ? old : slabs.allocate(words);
        write(address, key, value, words);
        if (address != old) {
            // Last, so that the old row stays whole if there is no room for the new one.
            table[at] = (long) hash << Integer.SIZE | (address & ADDRESS);
            giveUp(old);
        }
    }

    private void giveUp(int old) {
        if (old != Slabs.NONE) {
            slabs.release(old);
        } else if (++size > table.length / 4 * 3) {
            grow();
        }
    }

    private void write(int address, byte[] key, byte[] value, int words) {
        byte[] slab = slabs.slab(address);
        int at = Slabs.at(address) + Slabs.WORD;
        int slack = (words - 1) * Slabs.WORD - key.length - value.length;
        slabs.note(address, key.length << 16 | slack);
        System.arraycopy(key, 0, slab, at, key.length);
        System.arraycopy(value, 0, slab, at + key.length, value.length);
    }

    /** Removes the row; returns whether there was one. */
    boolean remove(byte[] key) {
        int at = find(key, hash(key));
        if (table[at] == 0) {
            return false;
        }
        slabs.release((int) table[at]);
        size--;
        closeUp(at);
        return true;
    }

    /** Moves into the gap what may lie there, and goes on with the gap that this leaves. */
    private void closeUp(int removed) {
        int mask = table.length - 1;
        int gap = removed;
        for (int at = gap + 1 & mask; table[at] != 0; at = at + 1 & mask) {
            int home = (int) (table[at] >>> Integer.SIZE) & mask;
            if ((at - home & mask) >= (at - gap & mask)) {
                table[gap] = table[at];
                gap = at;
            }
        }
        table[gap] = 0;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        int mask = table.length - 1;
        for (long place : old) {
            if (place != 0) {
                int at = (int) (place >>> Integer.SIZE) & mask;
                while (table[at] != 0) {
                    at = at + 1 & mask;
                }
                table[at] = place;
            }
        }
    }

    /** The key's place, or the free one where it belongs. */
    private int find(byte[] key, int hash) {
        int mask = table.length - 1;
        int at = hash & mask;
        while (table[at] != 0 && !((int) (table[at] >>> Integer.SIZE) == hash && hasKey((int) table[at], key))) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int hash(byte[] key) {
        int h = Arrays.hashCode(key);
        h = (h ^ h >>> 16) * 0x85EB_CA6B;
        h = (h ^ h >>> 13) * 0xC2B2_AE35;
        return h ^ h >>> 16;
    }

    private boolean hasKey(int address, byte[] key) {
        int at = Slabs.at(address) + Slabs.WORD;
        return keyLength(address) == key.length
                && Arrays.equals(slabs.slab(address), at, at + key.length, key, 0, key.length);
    }

    private int keyLength(int address) {
        return slabs.note(address) >>> 16;
    }

    /** The row after this one in the order of memory, or the first one after {@link Slabs#NONE}; {@code NONE} at the end. */
    int after(int address) {
        int next = slabs.after(address);
        while (next != Slabs.NONE && !slabs.isUsed(next)) {
            next = slabs.after(next);
        }
        return next;
    }

    /** A copy of a row's key. */
    byte[] keyAt(int address) {
        int at = Slabs.at(address) + Slabs.WORD;
        return Arrays.copyOfRange(slabs.slab(address), at, at + keyLength(address));
    }

    /** A copy of a row's value. */
    byte[] valueAt(int address) {
        int from = Slabs.at(address) + Slabs.WORD;
        int to = Slabs.at(address) + slabs.sizeOf(address) * Slabs.WORD - (slabs.note(address) & 0xFFFF);
        return Arrays.copyOfRange(slabs.slab(address), from + keyLength(address), to);
    }

    /** The first four bytes of a row's value, as a number. */
    int headAt(int address) {
        return (int) HEAD.get(slabs.slab(address), Slabs.at(address) + Slabs.WORD + keyLength(address));
    }

    /** Count of the rows. */
    int size() {
        return size;
    }

    /** All memory taken, in bytes. */
    long bytes() {
        return slabs.bytes() + (long) table.length * Long.BYTES;
    }
}
