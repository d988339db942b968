package io.duestream.loadtests.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A ratio of two figures that were measured beside each other. Where the goal is below the floor, less is better.
 *
 * @param name what is divided by what
 * @param value median of the runs
 * @param min least of the runs
 * @param max greatest of the runs
 * @param runs how many there were
 * @param floor what it must reach
 * @param goal what it should reach
 */
public record Ratio(String name, double value, double min, double max, int runs, double floor, double goal) {
    /** Refuses bounds that a ratio can't be measured against. */
    public Ratio {
        if (!(floor > 0 && goal > 0)) {
            throw new IllegalArgumentException(
                    "floor and goal of a ratio are above 0, but those of '" + name + "' are " + floor + " and " + goal);
        }
    }

    /** Whether less is better. */
    public boolean lessIsBetter() {
        return goal < floor;
    }

    /** Whether it is no worse than its floor. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean meetsFloor() {
        return reaches(floor);
    }

    /** Whether it is no worse than its goal. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean meetsGoal() {
        return reaches(goal);
    }

    private boolean reaches(double bound) {
        return lessIsBetter() ? value <= bound : value >= bound;
    }
}
