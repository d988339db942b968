package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.Ratio;
import io.duestream.loadtests.report.Spread;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that is to hold, worked out run by run: it pairs runs of the same repetition, which stood next to each other.
 *
 * @param ours what is divided
 * @param other by what; null if ours is held against the bounds by itself
 * @param floor what must be reached
 * @param goal what should be reached; below the floor where less is better
 */
record Bar(String name, Side ours, @Nullable Side other, double floor, double goal) {
    /** A value of each run of a contender that is valid. */
    record Side(String experiment, String contender, ToDoubleFunction<Measured> value) {
        /** A figure, as it was measured. */
        static Side of(String experiment, String contender, String figure) {
            return new Side(experiment, contender, run -> run.figure(figure));
        }

        /** By repetition. */
        Map<Integer, Double> values(Iterable<Measured> runs) {
            Map<Integer, Double> values = new TreeMap<>();
            for (Measured run : runs) {
                if (run.valid()
                        && run.experiment().equals(experiment)
                        && run.contender().equals(contender)) {
                    values.put(run.repetition(), value.applyAsDouble(run));
                }
            }
            return values;
        }
    }

    /** What the runs came to; empty if no repetition has all that it takes. */
    Optional<Ratio> of(Iterable<Measured> runs) {
        Map<Integer, Double> values = ours.values(runs);
        if (other != null) {
            Map<Integer, Double> divisors = other.values(runs);
            values.keySet().retainAll(divisors.keySet());
            values.replaceAll((repetition, value) -> value / divisors.getOrDefault(repetition, Double.NaN));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Spread spread = Spread.of(values.values());
        return Optional.of(new Ratio(name, spread.median(), spread.min(), spread.max(), spread.runs(), floor, goal));
    }
}
