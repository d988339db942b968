package io.duestream.processor.rules.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which banks of a market settle payments.
 *
 * @param closed days without settlement besides Saturdays and Sundays
 */
public record BankCalendar(Set<LocalDate> closed) {
    /** Copies the days. */
    public BankCalendar {
        closed = Set.copyOf(closed);
    }

    /** Whether banks settle on this day. */
    public boolean isBankDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !closed.contains(day);
    }

    /** The day itself if banks settle on it, else the next day on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isBankDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last bank day before the day. */
    public LocalDate before(LocalDate day) {
        LocalDate candidate = day.minusDays(1);
        while (!isBankDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The bank day that lies this many bank days after the day; 0 gives {@link #onOrAfter}. */
    public LocalDate plus(LocalDate day, int bankDays) {
        LocalDate candidate = onOrAfter(day);
        for (int i = 0; i < bankDays; i++) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }
}
