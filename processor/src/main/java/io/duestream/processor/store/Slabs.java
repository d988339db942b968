package io.duestream.processor.store;

import java.util.Arrays;

/**
 * Memory in large arrays, given out in slots: no object for each row, so the garbage collector has nothing to follow. Slots are
 * appended; once a sixth of all is not in use, the slab with the least use is compacted instead of adding one, unless what is to be put
 * would not find room there even so: rows are to be small. (A log-structured memory: Rumble, Kejriwal and Ousterhout, FAST 2014.)
 *
 * <p>An address is a slab's number and a place in it; 0 is none.
 */
final class Slabs {
    /** The address of nothing. */
    static final int NONE = 0;

    private static final int PLACE_BITS = 18;
    private static final int MOST_SLABS = 1 << (Integer.SIZE - 1 - PLACE_BITS);
    private static final int MOST_IDLE_ONE_IN = 6;

    private final Slab.Moves moves;
    private Slab[] slabs = new Slab[1];
    private int count;
    private int current;
    private long used;

    /** No slots yet. */
    Slabs(Slab.Moves moves) {
        this.moves = moves;
    }

    /** Gives out a slot. Others may move. */
    int allocate(int bytes) {
        if (bytes > Slab.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a row of " + bytes + " bytes: at most " + Slab.MOST_BYTES + " find room in this store");
        }
        int words = Slab.words(bytes);
        if (count == 0 || slabs[current].room() < words) {
            current = withRoom(words);
        }
        used += words;
        return begin(current) | slabs[current].append(bytes);
    }

    private int withRoom(int words) {
        long all = (long) count * Slab.WORDS;
        if (all - used > all / MOST_IDLE_ONE_IN) {
            int idlest = idlest();
            if (slabs[idlest].roomOnceCompact() >= words) {
                slabs[idlest].compact(begin(idlest), moves);
                return idlest;
            }
        }
        return addSlab();
    }

    private int idlest() {
        int idlest = 0;
        for (int slab = 1; slab < count; slab++) {
            if (slabs[slab].used() < slabs[idlest].used()) {
                idlest = slab;
            }
        }
        return idlest;
    }

    private int addSlab() {
        if (count == MOST_SLABS) {
            throw new IllegalStateException(
                    "a store of " + MOST_SLABS + " MiB is full: spread it over more partitions");
        }
        if (count == slabs.length) {
            slabs = Arrays.copyOf(slabs, Math.min(MOST_SLABS, 2 * count));
        }
        slabs[count] = new Slab();
        return count++;
    }

    /** Takes a slot back. */
    void release(int address) {
        used -= Slab.words(sizeOf(address));
        slab(address).release(place(address));
    }

    /** Makes a slot hold so many bytes where it is; returns false if they do not find room. */
    boolean resize(int address, int bytes) {
        int over = Slab.words(sizeOf(address)) - Slab.words(bytes);
        if (over < 0) {
            return false;
        }
        slab(address).shrink(place(address), bytes);
        used -= over;
        return true;
    }

    /** Where a slab begins: {@link #after} leads to its first slot. */
    static int begin(int slab) {
        return slab << PLACE_BITS;
    }

    /** The last slot of a slab, whether it is given out or not; where the slab begins if it has none. */
    int lastOf(int slab) {
        return begin(slab) | slabs[slab].last();
    }

    /** The next slot of the same slab that is given out; {@link #NONE} if none follows. */
    int after(int address) {
        int next = slab(address).after(place(address));
        return next == 0 ? NONE : address - place(address) | next;
    }

    /** Count of the slabs. */
    int count() {
        return count;
    }

    /** The bytes that a slot holds. */
    int sizeOf(int address) {
        return slab(address).sizeAt(place(address));
    }

    /** The array in which a slot lies. */
    byte[] arrayOf(int address) {
        return slab(address).bytes;
    }

    /** Where in its array a slot's bytes begin. */
    static int contentOf(int address) {
        return (place(address) + 1) * Slab.WORD;
    }

    private Slab slab(int address) {
        return slabs[address >>> PLACE_BITS];
    }

    private static int place(int address) {
        return address & ((1 << PLACE_BITS) - 1);
    }

    /** All memory taken, in bytes, used or not. */
    long bytes() {
        return (long) count * Slab.WORDS * Slab.WORD;
    }
}
