package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private void mark(String account, String through, String written) {
        ledger.at(written).send(facts.mark(account, through, Scenario.instant(written)));
    }

    @Test
    void shouldWaitForTheMarkOfTheBankDayBeforeASoftReminder() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        mark("1", "03-12", "03-13T06:00");

        // when
        ledger.at("03-16T10:00");

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        mark("1", "03-13", "03-17T11:00");
        ledger.at("03-17T11:30");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-17 0");
    }

    @Test
    void shouldHearOfAMarkSoonAfterALookInVain() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        ledger.at("03-16T09:00").at("03-16T09:01");

        // when
        mark("1", "03-13", "03-16T09:02");
        ledger.at("03-16T09:32");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-16 0");
    }

    @Test
    void shouldWaitForTheMarkOfTheDayItselfBeforeAReminder() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"))
                .days("03-13", "03-20")
                .quiet();
        mark("1", "03-20", "03-23T06:00");
        ledger.at("03-23T10:00").at("03-24T10:00").at("03-25T10:00");
        assertThat(ledger.letters()).isEmpty();

        // when
        mark("1", "03-23", "03-25T11:00");
        ledger.at("03-25T12:00");

        // then
        assertThat(ledger.letters()).containsExactly("REMINDER 2 03-25 6000");
    }

    @Test
    void shouldWaitForTheSettlingTimeToTheMinute() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        mark("1", "03-13", "03-16T09:10");

        // when
        ledger.at("03-16T09:39:59");

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.at("03-16T09:40");

        // then
        assertThat(ledger.letters()).hasSize(1);
    }

    @Test
    void shouldNotWaitAgainWhenAnotherMarkFollows() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        mark("1", "03-13", "03-16T07:00");

        // when
        mark("1", "03-16", "03-16T09:20");
        mark("1", "03-11", "03-16T09:25");
        ledger.at("03-16T09:31");

        // then
        assertThat(ledger.letters()).hasSize(1);
    }

    @Test
    void shouldNotTakeAnotherCreditorsMark() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(new Facts("other", "1").mark("03-31")).at("03-16T10:00");

        // then
        assertThat(ledger.letters()).isEmpty();
    }

    @Test
    void shouldWaitForAllOfTheCreditorsAccounts() {
        LedgerDriver driver = new LedgerDriver(Scenario.instant("03-01T08:00"), 1, creditor -> List.of("1", "2"));
        try (Scenario two = Scenario.of(driver)) {
            // given
            two.send(facts.issued("i1", 49900, "03-01", "03-16"));
            two.at("03-16T07:00").send(facts.mark("1", "03-13", Scenario.instant("03-16T07:00")));

            // when
            two.at("03-16T10:00");

            // then
            assertThat(two.letters()).isEmpty();

            // when
            two.send(facts.mark("2", "03-13", Scenario.instant("03-16T10:00"))).at("03-16T10:29");

            // then
            assertThat(two.letters()).isEmpty();

            // when
            two.at("03-16T10:30");

            // then
            assertThat(two.letters()).hasSize(1);
        }
    }

    @Test
    void shouldWaitBankDaysInsteadOfMarksUnderAPolicyWithoutFeed() {
        // given
        ledger.send(facts.issued("i1", 49900, "SEK", "03-01", "03-16", "no-feed"));

        // when
        for (String day : List.of("03-16", "03-17", "03-18", "03-23", "03-24", "03-25", "04-07", "04-08", "04-09")) {
            ledger.at(day + "T10:00");
        }
        ledger.at("04-23T10:00").at("04-24T10:00").at("04-25T10:00").at("04-27T10:00");

        // then
        assertThat(ledger.letters())
                .containsExactly(
                        "SOFT_REMINDER 1 03-18 0",
                        "REMINDER 2 03-25 6000",
                        "REMINDER 3 04-09 0",
                        "ESCALATION 4 04-27 0");
    }
}
