package io.duestream.processor.rules.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCalendarTest {
    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);

    private final BankCalendar calendar = new BankCalendar(Set.of(GOOD_FRIDAY, EASTER_MONDAY));

    @ParameterizedTest
    @CsvSource({
        // day, bank day, on or after, before, one more, two more
        "2026-04-01, true,  2026-04-01, 2026-03-31, 2026-04-02, 2026-04-07",
        "2026-04-02, true,  2026-04-02, 2026-04-01, 2026-04-07, 2026-04-08",
        "2026-04-03, false, 2026-04-07, 2026-04-02, 2026-04-08, 2026-04-09",
        "2026-04-04, false, 2026-04-07, 2026-04-02, 2026-04-08, 2026-04-09",
        "2026-04-05, false, 2026-04-07, 2026-04-02, 2026-04-08, 2026-04-09",
        "2026-04-06, false, 2026-04-07, 2026-04-02, 2026-04-08, 2026-04-09",
        "2026-04-07, true,  2026-04-07, 2026-04-02, 2026-04-08, 2026-04-09",
        "2026-04-10, true,  2026-04-10, 2026-04-09, 2026-04-13, 2026-04-14",
        "2026-12-31, true,  2026-12-31, 2026-12-30, 2027-01-01, 2027-01-04",
    })
    void shouldKnowTheDaysOnWhichBanksSettle(
            LocalDate day, boolean bankDay, LocalDate onOrAfter, LocalDate before, LocalDate one, LocalDate two) {
        assertThat(calendar.isBankDay(day)).isEqualTo(bankDay);
        assertThat(calendar.onOrAfter(day)).isEqualTo(onOrAfter);
        assertThat(calendar.before(day)).isEqualTo(before);
        assertThat(calendar.plus(day, 0)).isEqualTo(onOrAfter);
        assertThat(calendar.plus(day, 1)).isEqualTo(one);
        assertThat(calendar.plus(day, 2)).isEqualTo(two);
    }

    @Test
    void shouldAgreeWithItselfOnEveryDay() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Set<LocalDate> closed = new HashSet<>();
            LocalDate first = LocalDate.of(2026, 1, 1);
            for (int i = 0; i < 30; i++) {
                closed.add(first.plusDays(random.nextInt(365)));
            }
            BankCalendar any = new BankCalendar(closed);
            for (int i = 0; i < 365; i++) {
                LocalDate day = first.plusDays(i);
                assertThat(any.isBankDay(any.onOrAfter(day)))
                        .as("seed %d, %s", seed, day)
                        .isTrue();
                assertThat(any.onOrAfter(any.before(day).plusDays(1)))
                        .as("seed %d, %s: nothing lies between", seed, day)
                        .isEqualTo(any.onOrAfter(day));
                assertThat(any.before(any.plus(day, 3)))
                        .as("seed %d, %s: forth and back", seed, day)
                        .isEqualTo(any.plus(day, 2));
            }
        }
    }
}
