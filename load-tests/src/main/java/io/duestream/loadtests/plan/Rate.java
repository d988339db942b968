package io.duestream.loadtests.plan;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How fast events are published.
 *
 * @param perSecond events a second, above 0; {@link #MAX} has no limit
 */
public record Rate(double perSecond) {
    /** As fast as they can be. */
    public static final Rate MAX = new Rate(Double.POSITIVE_INFINITY);

    /** Refuses what is no rate. */
    public Rate {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is above 0 events a second, or max, not " + perSecond);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rate read(Object numberOrMax) {
        return of(numberOrMax.toString());
    }

    /** Reads {@code max} or a number of events a second. */
    public static Rate of(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            return new Rate(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a rate is a number of events a second, or max, not '" + text + "'", e);
        }
    }

    /** Whether there is no limit. */
    public boolean isMax() {
        return perSecond == Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return isMax() ? "max" : perSecond + "/s";
    }
}
