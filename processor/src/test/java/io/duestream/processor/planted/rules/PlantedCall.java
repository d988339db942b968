package io.duestream.processor.planted.rules;

/** Rounds where it should count. */
final class PlantedCall {
    private PlantedCall() {}

    static long rounded(long a, long b) {
        return Math.round((float) a / b);
    }
}
