package io.duestream.loadtests.report;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of latencies, in milliseconds, and the histogram that they come from.
 *
 * @param count how many were recorded; all else is 0 if none was
 * @param histogram of microseconds: HdrHistogram's compressed encoding in base64
 */
public record Latencies(
        long count, double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs, String histogram) {
    private static final double MICROS = 1_000;

    /** The percentiles of a histogram of microseconds. */
    public static Latencies of(Histogram micros) {
        return new Latencies(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(90) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getValueAtPercentile(99.9) / MICROS,
                micros.getMaxValue() / MICROS,
                encode(micros));
    }

    /**
     * The whole histogram, of microseconds.
     *
     * @throws IllegalArgumentException if the text is no encoded histogram
     */
    public Histogram decoded() {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("not a compressed HdrHistogram in base64: " + e.getMessage(), e);
        }
    }

    private static String encode(Histogram micros) {
        ByteBuffer bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
