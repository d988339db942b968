package io.duestream.processor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One MiB of slots, one behind the other. A slot begins with a header of one word: how many bytes it holds, as {@code ~bytes}
 * once it is given back. Places are counted in words.
 */
final class Slab {
    /** Bytes of a word, and of a header. */
    static final int WORD = 4;

    /** With the array's own header just one MiB, so that they lie side by side in a collector's region. */
    static final int WORDS = (1 << 18) - 4;

    /** The most bytes that a slot holds. */
    static final int MOST_BYTES = (WORDS - 2) * WORD;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    final byte[] bytes = new byte[WORDS * WORD];

    private int end;
    private int last;
    private int used;

    Slab() {
        // So that a walk has where to begin, and no slot has the place 0.
        release(append(0));
    }

    /** The words of a slot for so many bytes. */
    static int words(int bytes) {
        return 1 + (bytes + WORD - 1) / WORD;
    }

    /** Words behind the last slot. */
    int room() {
        return WORDS - end;
    }

    /** Words behind the last slot after {@link #compact}. */
    int roomOnceCompact() {
        return WORDS - words(0) - used;
    }

    /** Words of the slots that are given out. */
    int used() {
        return used;
    }

    /** Gives out a slot behind the last one. */
    int append(int size) {
        last = end;
        INT.set(bytes, last * WORD, size);
        end += words(size);
        used += words(size);
        return last;
    }

    /** The last slot, whether it is given out or not; 0 if there is none. */
    int last() {
        return last;
    }

    /** Takes a slot back. */
    void release(int at) {
        int size = sizeAt(at);
        INT.set(bytes, at * WORD, ~size);
        used -= words(size);
    }

    /** Makes a slot hold fewer bytes, or as many as its words allow; what is left over is given back. */
    void shrink(int at, int size) {
        int over = words(sizeAt(at)) - words(size);
        INT.set(bytes, at * WORD, size);
        if (over > 0) {
            INT.set(bytes, (at + words(size)) * WORD, ~((over - 1) * WORD));
            used -= over;
        }
    }

    /** Whether a slot is given out. */
    boolean isUsed(int at) {
        return (int) INT.get(bytes, at * WORD) >= 0;
    }

    /** The bytes that a slot holds. */
    int sizeAt(int at) {
        int header = (int) INT.get(bytes, at * WORD);
        return header < 0 ? ~header : header;
    }

    /** The next slot that is given out; 0 if none follows. */
    int after(int at) {
        int next = at;
        do {
            next += words(sizeAt(next));
        } while (next < end && !isUsed(next));
        return next < end ? next : 0;
    }

    /** Moves the slots together, in their order, so that all room is behind them. The base makes addresses of their places. */
    void compact(int base, Moves moves) {
        int to = words(0);
        int words;
        last = 0;
        for (int from = to; from < end; from += words) {
            words = words(sizeAt(from));
            if (isUsed(from)) {
                System.arraycopy(bytes, from * WORD, bytes, to * WORD, words * WORD);
                moves.moved(base | from, base | to);
                last = to;
                to += words;
            } else {
                moves.gone(base | from, base | last);
            }
        }
        end = to;
    }

    /** Is told where slots went. */
    interface Moves {
        /** A slot is at another address now. */
        void moved(int from, int to);

        /** A slot that was given back is no more; this one is before it. */
        void gone(int address, int before);
    }
}
