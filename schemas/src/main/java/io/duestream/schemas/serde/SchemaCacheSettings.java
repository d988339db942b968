package io.duestream.schemas.serde;

import java.time.Duration;

/**
 * How often the registry is asked.
 *
 * @param firstRetry wait after the first failure; it doubles with each further one
 * @param longestRetry bound of that wait
 * @param verdictLasts how long "no such schema" is believed
 * @param ping how often the registry is asked whether it answers at all
 */
public record SchemaCacheSettings(Duration firstRetry, Duration longestRetry, Duration verdictLasts, Duration ping) {

    public SchemaCacheSettings {
        if (!firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0 || !ping.isPositive()) {
            throw new IllegalArgumentException("The first retry (" + firstRetry + ") and the ping (" + ping
                    + ") must be longer than 0, and the longest retry (" + longestRetry
                    + ") no shorter than the first.");
        }
    }

    /** 100 ms, rising to 5 s; a verdict lasts 5 s; a ping each 10 s. */
    public static SchemaCacheSettings defaults() {
        return new SchemaCacheSettings(
                Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    Duration longer(Duration retry) {
        Duration doubled = retry.multipliedBy(2);
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
