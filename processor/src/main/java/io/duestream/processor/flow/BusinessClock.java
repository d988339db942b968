package io.duestream.processor.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Business time: which day it is for invoices and reminders. Kafka's own time is never changed. Written in
 * configuration as {@code system}, {@code fixed:INSTANT}, {@code file:PATH}, where the file holds the instant and may be
 * replaced, or {@code scaled:REAL/BUSINESS/SPEED}, where at the real instant REAL it is BUSINESS and time runs SPEED times as
 * fast.
 */
public final class BusinessClock {
    private static final Pattern SCALED = Pattern.compile("scaled:([^/]+)/([^/]+)/(\\d+)");

    private BusinessClock() {}

    /** The clock that a setting names; refuses what it can't read with an {@link IllegalArgumentException}. */
    public static InstantSource parse(String setting) {
        if (setting.equals("system")) {
            return Clock.systemUTC();
        }
        if (setting.startsWith("fixed:")) {
            Instant fixed = Instant.parse(setting.substring("fixed:".length()));
            return () -> fixed;
        }
        if (setting.startsWith("file:")) {
            return new FileClock(Path.of(setting.substring("file:".length())), System::nanoTime);
        }
        Matcher scaled = SCALED.matcher(setting);
        if (!scaled.matches()) {
            throw new IllegalArgumentException("duestream.clock is '" + setting
                    + "'; it must be system, fixed:INSTANT, file:PATH or scaled:REAL/BUSINESS/SPEED");
        }
        return scaled(
                Clock.systemUTC(),
                Instant.parse(scaled.group(1)),
                Instant.parse(scaled.group(2)),
                Long.parseLong(scaled.group(3)));
    }

    /** A clock that runs {@code speed} times as fast as the real one. */
    public static InstantSource scaled(InstantSource real, Instant anchor, Instant business, long speed) {
        return () -> business.plus(Duration.between(anchor, real.instant()).multipliedBy(speed));
    }
}
