package io.duestream.loadtests.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Sweden's bank days: not Saturdays, Sundays, public holidays (lag 1989:253) nor Midsummer Eve, Christmas Eve and New Year's Eve. Holidays
 * that always fall on a Saturday or Sunday are not listed again.
 */
public final class SwedishBankDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 6),
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    private SwedishBankDays() {}

    /** Whether banks settle on this day. */
    public static boolean isBankDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalDate easter = easterSunday(day.getYear());
        return !weekend
                && !FIXED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1))
                && !day.equals(easter.plusDays(39))
                && !day.equals(midsummerEve(day.getYear()));
    }

    /** The day itself if it is a bank day, else the next one. */
    public static LocalDate firstOnOrAfter(LocalDate day) {
        return isBankDay(day) ? day : firstOnOrAfter(day.plusDays(1));
    }

    /** The last bank day before the day. */
    public static LocalDate lastBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        return isBankDay(before) ? before : lastBefore(before);
    }

    /** The bank day so many bank days after the day. */
    public static LocalDate plus(LocalDate day, int bankDays) {
        return bankDays == 0 ? day : plus(firstOnOrAfter(day.plusDays(1)), bankDays - 1);
    }

    private static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** Sunday after the first full moon of spring, by the Gregorian computus. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int solar = century - century / 4;
        int lunar = (8 * century + 13) / 25;
        int epact = (solar - lunar + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - solar) % 7;
        return LocalDate.of(year, Month.MARCH, 28).plusDays(moon - weekday);
    }
}
