package io.duestream.processor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Memory in large arrays, given out in slots of whole words: no object for each row, so the garbage collector has nothing to
 * follow. A slot that is given back is used again for the same size.
 *
 * <p>An address counts words from the first slab; 0 is none. A slot begins with a header word: its size in words, with a mark
 * that it is used, and an int of its owner's.
 */
final class Slabs {
    /** The address of nothing. */
    static final int NONE = 0;

    /** Bytes of a word, and of a header. */
    static final int WORD = 8;

    private static final int SLAB_BITS = 17;

    /** With the array's own header just one MiB, so that they lie side by side in a collector's region. */
    private static final int SLAB_WORDS = (1 << SLAB_BITS) - 2;

    private static final int MOST_SLABS = 1 << (Integer.SIZE - SLAB_BITS);
    private static final int USED = Integer.MIN_VALUE;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private byte[][] slabs = {new byte[SLAB_WORDS * WORD]};
    private int last;
    private int fresh = 1;
    private int[] free = new int[64];

    /** The size in words of a slot for so many bytes. */
    static int words(int bytes) {
        // A free slot holds the address of the next one.
        int words = Math.max(2, 1 + (bytes + WORD - 1) / WORD);
        if (words > SLAB_WORDS - 1) {
            throw new IllegalArgumentException(
                    "a row of " + bytes + " bytes: at most " + (SLAB_WORDS - 2) * WORD + " find room in this store");
        }
        return words;
    }

    /** Gives out a slot. */
    int allocate(int words) {
        int address = words < free.length ? free[words] : NONE;
        if (address == NONE) {
            address = fromFresh(words);
        } else {
            free[words] = (int) INT.get(slab(address), at(address) + WORD);
        }
        INT.set(slab(address), at(address), words | USED);
        return address;
    }

    private int fromFresh(int words) {
        if (fresh + words > SLAB_WORDS) {
            if (fresh < SLAB_WORDS) {
                INT.set(slabs[last], fresh * WORD, SLAB_WORDS - fresh);
            }
            addSlab();
        }
        int address = last << SLAB_BITS | fresh;
        fresh += words;
        return address;
    }

    private void addSlab() {
        if (last + 1 == MOST_SLABS) {
            throw new IllegalStateException(
                    "a store of " + MOST_SLABS + " MiB is full: spread it over more partitions");
        }
        last++;
        if (last == slabs.length) {
            slabs = Arrays.copyOf(slabs, Math.min(MOST_SLABS, 2 * last));
        }
        slabs[last] = new byte[SLAB_WORDS * WORD];
        fresh = 0;
    }

    /** Takes a slot back. */
    void release(int address) {
        int words = sizeOf(address);
        if (words >= free.length) {
            free = Arrays.copyOf(free, Math.max(words + 1, 2 * free.length));
        }
        INT.set(slab(address), at(address), words);
        INT.set(slab(address), at(address) + WORD, free[words]);
        free[words] = address;
    }

    /** The slot after this one, used or not, in the order of memory; {@link #NONE} after the last, and the first after {@code NONE}. */
    int after(int address) {
        int next = address == NONE ? 1 : address + sizeOf(address);
        int slab = next >>> SLAB_BITS;
        if (slab == last) {
            return word(next) < fresh ? next : NONE;
        }
        return word(next) < SLAB_WORDS ? next : (slab + 1) << SLAB_BITS;
    }

    /** Whether a slot is given out. */
    boolean isUsed(int address) {
        return (int) INT.get(slab(address), at(address)) < 0;
    }

    /** A slot's size in words. */
    int sizeOf(int address) {
        return (int) INT.get(slab(address), at(address)) & ~USED;
    }

    /** The int that a slot's owner keeps in the header. */
    int note(int address) {
        return (int) INT.get(slab(address), at(address) + Integer.BYTES);
    }

    /** Keeps an int in the header. */
    void note(int address, int note) {
        INT.set(slab(address), at(address) + Integer.BYTES, note);
    }

    /** The array in which a slot lies. */
    byte[] slab(int address) {
        return slabs[address >>> SLAB_BITS];
    }

    /** Where in its array a slot begins, header first. */
    static int at(int address) {
        return word(address) * WORD;
    }

    private static int word(int address) {
        return address & ((1 << SLAB_BITS) - 1);
    }

    /** All memory taken, in bytes, used or not. */
    long bytes() {
        return (last + 1L) * SLAB_WORDS * WORD;
    }
}
