package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank days and Stockholm's clock: UTC+1 in winter, UTC+2 from the last Sunday of March to that of October. */
class CalendarTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @ParameterizedTest(name = "due {0}: soft reminder on {1}, reminder on {2}")
    @CsvSource({
        // Saturday, Sunday, Monday
        "03-14, 03-16, 03-24",
        "03-15, 03-16, 03-24",
        "03-16, 03-16, 03-24",
        // Good Friday, the days up to Easter Monday, the day after
        "04-03, 04-07, 04-15",
        "04-04, 04-07, 04-15",
        "04-06, 04-07, 04-15",
        "04-07, 04-07, 04-15",
        // rung 2 falls on Good Friday, on Holy Saturday, on Easter Monday
        "03-27, 03-27, 04-08",
        "03-28, 03-30, 04-08",
        // Labour Day is a Friday; rung 2 falls on it
        "05-01, 05-04, 05-12",
        "04-24, 04-24, 05-05",
    })
    void shouldMoveDueDayAndRungsToBankDays(String due, String soft, String reminder) {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", due));

            // when
            ledger.days("03-10", reminder);

            // then
            assertThat(ledger.letters())
                    .containsExactly("SOFT_REMINDER 1 " + soft + " 0", "REMINDER 2 " + reminder + " 6000");
        }
    }

    @ParameterizedTest(name = "due {0}: nothing before {1}")
    @CsvSource({
        "03-16, 2026-03-16T08:00:00Z",
        "03-27, 2026-03-27T08:00:00Z",
        "03-29, 2026-03-30T07:00:00Z",
        "03-30, 2026-03-30T07:00:00Z",
        "04-07, 2026-04-07T07:00:00Z",
        "10-23, 2026-10-23T07:00:00Z",
        "10-25, 2026-10-26T08:00:00Z",
        "10-26, 2026-10-26T08:00:00Z",
    })
    void shouldTakeNoStepBeforeNineLocalTime(String due, Instant nine) {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", due));
            ledger.driver.tick(nine.minus(Duration.ofHours(2)));
            ledger.send(facts.mark(nine.toString().substring(5, 10)));

            // when
            ledger.driver.tick(nine.minusMillis(1));

            // then
            assertThat(ledger.letters()).isEmpty();

            // when
            ledger.driver.tick(nine);

            // then
            assertThat(ledger.letters()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"03-14", "03-15", "04-03", "04-04", "04-05", "04-06", "05-01", "10-25", "03-29"})
    void shouldTakeNoStepOnADayWithoutBanksHoweverLateItIs(String day) {
        try (Scenario ledger = Scenario.from("01-01T08:00")) {
            // given
            ledger.send(facts.issued("i1", 49900, "01-01", "01-30"));

            // when
            ledger.at(day + "T00:00")
                    .send(facts.mark(day))
                    .at(day + "T09:00")
                    .at(day + "T12:00")
                    .at(day + "T23:59");

            // then
            assertThat(ledger.letters()).isEmpty();
        }
    }
}
