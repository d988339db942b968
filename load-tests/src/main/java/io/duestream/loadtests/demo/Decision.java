package io.duestream.loadtests.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Something the processor decided, for people.
 *
 * @param at business time
 * @param sentence without time
 */
record Decision(Instant at, String sentence) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** The day as in {@code 7 Apr}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With local time and day in front. */
    String line() {
        LocalDateTime local = LocalDateTime.ofInstant(at, DemoClock.ZONE);
        return String.format("%s %6s  %s", TIME.format(local), day(local.toLocalDate()), sentence);
    }
}
