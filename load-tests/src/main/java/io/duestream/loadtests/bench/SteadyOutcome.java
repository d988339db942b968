package io.duestream.loadtests.bench;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a run at a constant rate came to, but for its outputs.
 *
 * @param sent how many events were sent behind the fill
 * @param figures by name
 * @param histograms of response times by phase, microseconds
 * @param trouble why the run does not count; empty if it does
 */
record SteadyOutcome(long sent, Map<String, Double> figures, Map<String, Histogram> histograms, String trouble) {
    private static final double LEAST_ACHIEVED = 0.98;

    /** Why the times of a run mean nothing; empty if they do. */
    static String trouble(double planned, double achieved, long sent, long answers) {
        if (answers < sent) {
            return answers + " of " + sent + " events were answered";
        }
        return achieved >= LEAST_ACHIEVED * planned
                ? ""
                : "the sender fell behind: %.0f events/s where %.0f were planned".formatted(achieved, planned);
    }
}
