package io.duestream.loadtests.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A stretch of a run in which business time stands still.
 *
 * @param scene which part of the invoices' lives it plays
 * @param clock business time in Sweden to which the processors' clock moves before anything of the leg is sent; it stays there
 * @param rate how fast the leg's events are published
 */
public record Leg(Scene scene, LocalDateTime clock, Rate rate) {
    /** Where the days of all workloads begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The name of the leg, such as {@code due-day}. */
    public String name() {
        return scene.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Business time of the leg. */
    public Instant instant() {
        return clock.atZone(ZONE).toInstant();
    }

    /** Business day of the leg. */
    public LocalDate day() {
        return clock.toLocalDate();
    }
}
