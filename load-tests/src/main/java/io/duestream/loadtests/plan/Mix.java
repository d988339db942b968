package io.duestream.loadtests.plan;

/** Numbers that look random and follow from their place: Steele and Vigna's SplitMix64. */
final class Mix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** Sixty-four bits for a place under a key. */
    static long of(long key, long place) {
        long z = key + (place + 1) * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound - 1} for a place under a key. */
    static long below(long bound, long key, long place) {
        return Math.floorMod(of(key, place) >>> 1, bound);
    }

    /** A number from 0 to just below 1 for a place under a key. */
    static double fraction(long key, long place) {
        return (of(key, place) >>> 11) * 0x1.0p-53;
    }
}
