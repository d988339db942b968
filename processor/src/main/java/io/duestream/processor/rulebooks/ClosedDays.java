package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.market.BankCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the days without settlement, a line a year. They are data and not worked out at start-up, so that a new version
 * of a holiday library cannot change the days of a law that was released.
 */
final class ClosedDays {
    private ClosedDays() {}

    /** Reads lines such as {@code 2026,01-01 01-06}; years follow one another, and weekends are left out. */
    static BankCalendar read(String file, String text) {
        List<String> lines = text.lines().toList();
        Set<LocalDate> closed = new HashSet<>();
        int last = 0;
        for (int i = 1; i < lines.size(); i++) {
            String place = "line " + (i + 1);
            String[] cells = lines.get(i).split(",", 2);
            if (cells.length < 2 || !cells[0].matches("\\d{4}") || !follows(last, Integer.parseInt(cells[0]))) {
                throw RulebookException.at(
                        file, place, "not the year after " + last, "Write a year, a comma, and its days as month-day");
            }
            last = Integer.parseInt(cells[0]);
            for (String day : cells[1].split(" ", -1)) {
                closed.add(day(file, place, cells[0] + "-" + day));
            }
        }
        if (closed.isEmpty()) {
            throw RulebookException.at(file, "the file", "no closed days", "Add a line for each year");
        }
        return new BankCalendar(closed);
    }

    private static boolean follows(int last, int year) {
        return last == 0 || year == last + 1;
    }

    private static LocalDate day(String file, String place, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw RulebookException.at(file, place, "`" + text + "` is not a day", "Write month-day, such as 01-06");
        }
        throw RulebookException.at(file, place, "`" + text + "` is a weekend day", "Leave it out: weekends are closed");
    }
}
