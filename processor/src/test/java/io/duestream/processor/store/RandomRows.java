package io.duestream.processor.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Keys and values that come of a seed; the system property {@code seed} sets one. */
final class RandomRows {
    private final SplittableRandom random;

    private RandomRows(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Runs a test with each of these many seeds; what it throws names the seed. */
    static void forSeeds(int count, Consumer<RandomRows> test) {
        Long chosen = Long.getLong("seed");
        LongStream seeds = chosen == null ? LongStream.rangeClosed(1, count) : LongStream.of(chosen);
        seeds.forEach(seed -> {
            try {
                test.accept(new RandomRows(seed));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    SplittableRandom random() {
        return random;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** A key of this many: the empty one, zeros that are prefixes of each other, numbers in binary, and texts. */
    byte[] key(int keys) {
        return numbered(random.nextInt(keys));
    }

    static byte[] numbered(int number) {
        if (number < 8) {
            return new byte[number];
        }
        return number % 2 == 0
                ? ByteBuffer.allocate(Integer.BYTES).putInt(number * 0x01010100).array()
                : ("account/" + number).getBytes(StandardCharsets.UTF_8);
    }

    /** A value from none to a few hundred bytes, and seldom of tens of thousands. */
    byte[] value() {
        if (oneIn(20)) {
            return new byte[0];
        }
        return value(oneIn(2_000) ? random.nextInt(10_000, 70_000) : random.nextInt(350));
    }

    byte[] value(int size) {
        byte[] value = new byte[size];
        random.nextBytes(value);
        return value;
    }
}
