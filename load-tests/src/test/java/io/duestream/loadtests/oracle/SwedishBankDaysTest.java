package io.duestream.loadtests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishBankDaysTest {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void shouldCloseOnTheHolidaysOf2026AndOnNoOtherWeekday() {
        List<String> closed = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .filter(day -> !SwedishBankDays.isBankDay(day))
                .map(day -> day.toString().substring(5))
                .toList();
        // 6 June and 26 December are Saturdays in 2026
        assertThat(closed)
                .containsExactly(
                        "01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2008,03-23",
        "2011,04-24",
        "2019,04-21",
        "2024,03-31",
        "2025,04-20",
        "2026,04-05",
        "2027,03-28",
        "2038,04-25",
        "2049,04-18",
        "2076,04-19"
    })
    void shouldKnowEaster(int year, String day) {
        assertThat(SwedishBankDays.easterSunday(year)).isEqualTo(LocalDate.parse(year + "-" + day));
    }

    @ParameterizedTest
    @CsvSource({"2024-06-21", "2025-06-20", "2026-06-19", "2027-06-25"})
    void shouldCloseOnMidsummerEve(LocalDate eve) {
        assertThat(SwedishBankDays.isBankDay(eve)).isFalse();
        assertThat(SwedishBankDays.isBankDay(eve.minusDays(7))).isTrue();
    }

    @Test
    void shouldCountBankDays() {
        LocalDate maundyThursday = LocalDate.of(2026, 4, 2);
        LocalDate afterEaster = LocalDate.of(2026, 4, 7);
        assertThat(SwedishBankDays.firstOnOrAfter(maundyThursday)).isEqualTo(maundyThursday);
        assertThat(SwedishBankDays.firstOnOrAfter(maundyThursday.plusDays(1))).isEqualTo(afterEaster);
        assertThat(SwedishBankDays.lastBefore(afterEaster)).isEqualTo(maundyThursday);
        assertThat(SwedishBankDays.plus(maundyThursday, 0)).isEqualTo(maundyThursday);
        assertThat(SwedishBankDays.plus(maundyThursday, 2)).isEqualTo(afterEaster.plusDays(1));
    }
}
