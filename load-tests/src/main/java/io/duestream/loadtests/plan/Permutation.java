package io.duestream.loadtests.plan;

/**
 * The numbers from 0 to {@code size - 1} in an order that a key decides, in no memory: a Feistel network over the next even power of two,
 * walked until the result is in range.
 */
public final class Permutation {
    private static final int ROUNDS = 4;

    private final long size;
    private final long key;
    private final int half;
    private final long mask;

    /** The permutation of so many numbers, 1 or more, that belongs to the key. */
    public Permutation(long size, long key) {
        if (size < 1 || size > 1L << 60) {
            throw new IllegalArgumentException("not a size: " + size);
        }
        this.size = size;
        this.key = key;
        half = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2);
        mask = (1L << half) - 1;
    }

    long size() {
        return size;
    }

    /** What stands at the index. */
    public long at(long index) {
        long value = index;
        do {
            value = forward(value);
        } while (value >= size);
        return value;
    }

    /** Where the value stands. */
    public long indexOf(long value) {
        long index = value;
        do {
            index = backward(index);
        } while (index >= size);
        return index;
    }

    private long forward(long value) {
        long left = value >>> half;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ scrambled(right, round);
            left = right;
            right = next;
        }
        return left << half | right;
    }

    private long backward(long value) {
        long left = value >>> half;
        long right = value & mask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ scrambled(left, round);
            right = left;
            left = before;
        }
        return left << half | right;
    }

    private long scrambled(long part, int round) {
        return Mix.of(key + round, part) & mask;
    }
}
