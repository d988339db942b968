package io.duestream.processor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The hash of a key, eight bytes at a time: multiplied (Knuth, volume 3, 6.4) and folded, for the low bits choose a place. */
final class KeyHash {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private KeyHash() {}

    /** The hash of a key. */
    static int of(byte[] key) {
        return of(key, 0, key.length);
    }

    /** The hash of the bytes from one index to before another. */
    static int of(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONG.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return (int) mix(mix(hash ^ rest));
    }

    /** One step: each bit of what comes in moves those above it, and the upper half then the lower. */
    static long mix(long hash) {
        long product = hash * GOLDEN;
        return product ^ product >>> Integer.SIZE;
    }
}
