package io.duestream.loadtests.report.page;

import java.util.List;

/**
 * A unit for sizes, in powers of ten.
 *
 * @param bytes how many bytes it is
 */
public record ByteUnit(String symbol, double bytes) {
    private static final List<ByteUnit> FROM_LARGE =
            List.of(new ByteUnit("GB", 1e9), new ByteUnit("MB", 1e6), new ByteUnit("kB", 1e3));
    private static final ByteUnit BYTE = new ByteUnit("B", 1);

    /** The largest unit that fits in a size. */
    public static ByteUnit of(double bytes) {
        return FROM_LARGE.stream()
                .filter(unit -> Math.abs(bytes) >= unit.bytes)
                .findFirst()
                .orElse(BYTE);
    }
}
