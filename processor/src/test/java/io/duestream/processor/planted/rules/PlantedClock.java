package io.duestream.processor.planted.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A rule that reads every clock there is. */
final class PlantedClock {
    private PlantedClock() {}

    static Instant now() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static long elapsed() {
        return System.currentTimeMillis() - System.nanoTime();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static InstantSource source() {
        return InstantSource.system();
    }
}
