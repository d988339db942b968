package io.duestream.loadtests.report;

import java.util.Collection;

/**
 * What runs of the same thing came to.
 *
 * @param median in the middle of the runs
 * @param min least of the runs
 * @param max greatest of the runs
 * @param runs how many there were
 */
public record Spread(double median, double min, double max, int runs) {
    /** Of one value or more. */
    public static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no run has no median");
        }
        int last = sorted.length - 1;
        double median = (sorted[last / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[last], sorted.length);
    }
}
