package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.Reminder;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** No step while the task may not have read everything that others published. */
class HorizonTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-13T08:00");

    @Test
    void shouldTakeNoStepWhileTheHorizonIsUnknownOrBehindTheOpening() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.mark("03-13"));
        Instant ten = Scenario.instant("03-16T10:00");

        // when
        ledger.driver.tickBehind(ten, null).tickBehind(ten, Scenario.instant("03-16T08:59"));
        ledger.driver.tickBehind(ten, Scenario.instant("03-13T23:00"));

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.driver.tickBehind(ten, Scenario.instant("03-16T09:00"));

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-16 0");
    }

    @Test
    void shouldDateAStepByTheClockThoughTheHorizonIsADayBehind() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.mark("03-13"));
        Instant lastNight = Scenario.instant("03-16T23:59");

        // when
        ledger.driver.tickBehind(Scenario.instant("03-17T09:00"), lastNight);

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-17 0");
    }

    @Test
    void shouldWaitForTheOpeningOfTheNextDayWhenTheHorizonCrossesMidnight() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.mark("03-13"));

        // when
        ledger.driver.tickBehind(Scenario.instant("03-17T00:30"), Scenario.instant("03-16T23:59"));
        ledger.driver.tickBehind(Scenario.instant("03-17T08:59"), Scenario.instant("03-17T08:59"));

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.driver.tickBehind(Scenario.instant("03-17T09:01"), Scenario.instant("03-17T09:00"));

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-17 0");
    }

    @Test
    void shouldMeasureTheSettlingTimeByTheHorizonToo() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        ledger.at("03-16T09:00").send(facts.mark("1", "03-13", Scenario.instant("03-16T09:00")));

        // when
        ledger.driver.tickBehind(Scenario.instant("03-16T12:00"), Scenario.instant("03-16T09:29"));

        // then
        assertThat(ledger.letters()).isEmpty();
    }

    @Test
    void shouldWriteToNobodyWhoPaidDuringTwoDaysOfDowntime() {
        // given
        Facts before = new Facts("acme", "1001");
        Facts between = new Facts("acme", "1002");
        Facts late = new Facts("acme", "1003");
        for (Facts each : new Facts[] {before, between, late, facts}) {
            ledger.send(each.issued("i1", 49900, "03-01", "03-16"));
        }

        // when
        ledger.driver.tickBehind(Scenario.instant("03-18T10:00"), Scenario.instant("03-13T17:00"));
        ledger.send(before.paid("p1", 49900, "03-13"));
        ledger.driver.tickBehind(Scenario.instant("03-18T10:01"), Scenario.instant("03-16T07:00"));
        ledger.send(facts.mark("1", "03-13", Scenario.instant("03-16T06:00")));
        ledger.send(between.paid("p1", 49900, "03-16"));
        ledger.driver.tickBehind(Scenario.instant("03-18T10:02"), null);
        ledger.send(facts.mark("1", "03-16", Scenario.instant("03-17T06:00")));
        ledger.send(late.paid("p1", 49900, "03-17"));
        ledger.send(facts.mark("1", "03-17", Scenario.instant("03-18T06:00")));

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.at("03-18T10:05").days("03-19", "03-26");

        // then
        assertThat(ledger.reminders())
                .extracting(Reminder::getReference)
                .containsOnly("55512345678")
                .hasSize(2);
    }
}
