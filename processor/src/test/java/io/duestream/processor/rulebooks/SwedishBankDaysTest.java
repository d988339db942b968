package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.duestream.processor.rules.market.BankCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed days in the data against two others: Easter by Gauss and the law's words, and a holiday library. */
class SwedishBankDaysTest {
    private static final BankCalendar CALENDAR =
            Markets.load().at("se", LocalDate.EPOCH.withYear(2026)).calendar();

    @ParameterizedTest
    @ValueSource(ints = {2000, 2040, 2080, 2120, 2160})
    void shouldAgreeWithTheLawWorkedOutAnotherWay(int first) {
        for (int year = first; year < first + 40; year++) {
            assertThat(closed(year)).as("closed days of %d", year).isEqualTo(byLaw(year));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2005, 2070, 2135})
    void shouldAgreeWithTheHolidayLibrary(int first) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("se"));
        for (int year = first; year < first + 65; year++) {
            Set<LocalDate> expected = holidays.getHolidays(Year.of(year)).stream()
                    .map(Holiday::getDate)
                    .filter(SwedishBankDaysTest::isWeekday)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(closed(year)).as("closed days of %d", year).isEqualTo(expected);
        }
    }

    private static Set<LocalDate> closed(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(SwedishBankDaysTest::isWeekday)
                .filter(day -> !CALENDAR.isBankDay(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> byLaw(int year) {
        LocalDate easter = easter(year);
        Stream<LocalDate> fixed = Stream.of("--01-01", "--01-06", "--05-01", "--12-24", "--12-25", "--12-26", "--12-31")
                .map(MonthDay::parse)
                .map(day -> day.atYear(year));
        Stream<LocalDate> moving = Stream.of(
                easter.minusDays(2),
                easter.plusDays(1),
                easter.plusDays(39),
                year < 2005 ? easter.plusDays(50) : LocalDate.of(year, 6, 6),
                midsummerEve(year));
        return Stream.concat(fixed, moving)
                .filter(SwedishBankDaysTest::isWeekday)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate midsummerEve(int year) {
        LocalDate day = LocalDate.of(year, 6, 19);
        while (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The Sunday after the full moon by which the Gregorian calendar reckons, by Gauss. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int lunar = (15 + century - century / 4 - (8 * century + 13) / 25) % 30;
        int solar = (4 + century - century / 4) % 7;
        int moon = (19 * (year % 19) + lunar) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + solar) % 7;
        LocalDate easter = LocalDate.of(year, 3, 22).plusDays(moon + sunday);
        boolean tooLate = (moon == 29 && sunday == 6) || (moon == 28 && sunday == 6 && (11 * lunar + 11) % 30 < 19);
        return tooLate ? easter.minusDays(7) : easter;
    }
}
