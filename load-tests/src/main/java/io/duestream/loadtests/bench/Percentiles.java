package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Histograms of microseconds as figures in milliseconds. */
final class Percentiles {
    static final String P99 = "p99 ms";
    private static final double MICROS = 1_000;

    private Percentiles() {}

    /** The figures of a phase, whose name stands before theirs. */
    static Map<String, Double> figures(String phase, Histogram micros) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(phase + "p50 ms", millis(micros, 50));
        figures.put(phase + P99, millis(micros, 99));
        figures.put(phase + "p99.9 ms", millis(micros, 99.9));
        figures.put(phase + "max ms", micros.getMaxValue() / MICROS);
        figures.put(phase + "latencies", (double) micros.getTotalCount());
        return figures;
    }

    static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS;
    }
}
