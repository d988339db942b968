package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The days are worked out by hand from LEDGER.md: the file of a bank day comes on the next one, so steps do too. */
class LadderTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @Test
    void shouldClimbTheWholeLadderAndStopAtItsEnd() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.days("03-02", "06-30");

        // then
        assertThat(ledger.letters())
                .containsExactly(
                        "SOFT_REMINDER 1 03-16 0",
                        "REMINDER 2 03-24 6000",
                        "REMINDER 3 04-08 0",
                        "ESCALATION 4 04-23 0");
    }

    @Test
    void shouldSayInTheReminderWhatIsOwedAndUntilWhen() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 9900, "03-12"));

        // when
        ledger.days("03-13", "03-24");

        // then
        Reminder reminder = ledger.reminders().getLast();
        assertThat(reminder.getKind()).isEqualTo(ReminderKind.REMINDER);
        assertThat(reminder.getPrincipalOpen()).isEqualTo(40000);
        assertThat(reminder.getFeesOpen()).isEqualTo(6000);
        assertThat(reminder.getDueDate()).isEqualTo(Facts.day("03-16"));
        assertThat(reminder.getPayBy()).isEqualTo(Facts.day("04-01"));
        assertThat(reminder.getCustomer()).isEqualTo("customer-7");
        assertThat(reminder.getCurrency()).isEqualTo("SEK");
        assertThat(reminder.getRule()).contains("standard/2026-01");
        assertThat(reminder.getReason()).isNotBlank();
    }

    @Test
    void shouldSkipNoStepAndKeepTheGapsWhenTicksAreLate() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.days("05-20", "06-30");

        // then
        assertThat(ledger.letters())
                .containsExactly(
                        "SOFT_REMINDER 1 05-20 0",
                        "REMINDER 2 05-26 6000",
                        "REMINDER 3 06-08 0",
                        "ESCALATION 4 06-23 0");
    }

    @Test
    void shouldTakeAtMostOneStepATickEvenIfTheClockJumps() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.at("06-15T08:00")
                .send(facts.mark("06-12"))
                .at("06-15T10:00")
                .at("06-15T10:01")
                .at("06-15T15:00");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 06-15 0");
    }

    @Test
    void shouldTakeNoStepWhileDisputedAndGoOnTheDayAfterTheSettlement() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.disputed("i1", "d1", "03-12"));
        ledger.days("03-13", "03-18");
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.send(facts.disputeSettled("i1", "d1", "03-19")).days("03-19", "03-20");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-20 0");
    }

    @Test
    void shouldNotBeHeldByADisputeWhoseSettlementCameFirst() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.disputeSettled("i1", "d1", "03-11"), facts.disputed("i1", "d1", "03-05"))
                .days("03-12", "03-16");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-16 0");
    }

    @Test
    void shouldTakeNoStepFromTheFirstToTheLastDayOfARespite() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.respite("i1", "r1", "03-16", "03-18"));

        // when
        ledger.days("03-13", "03-24");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-19 0");
    }

    @Test
    void shouldFollowTheDueDateThatHoldsNow() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.amended("i1", 2, 49900, "03-25"));

        // when
        ledger.days("03-13", "04-02");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-25 0", "REMINDER 2 04-02 6000");
    }

    @Test
    void shouldSendNothingForAnInvoiceOfZeroNorOneThatIsPaidCreditedOrCancelled() {
        // given
        for (String kind : List.of("zero", "paid", "credited", "cancelled")) {
            Facts each = new Facts("acme", "1" + kind.toUpperCase(Locale.ROOT));
            ledger.send(each.issued(kind, kind.equals("zero") ? 0 : 100, "03-01", "03-16"));
            switch (kind) {
                case "paid" -> ledger.send(each.paid("p", 100, "03-10"));
                case "credited" -> ledger.send(each.credited(kind, "c", 100, "03-10"));
                case "cancelled" -> ledger.send(each.cancelled(kind, "03-10"));
                default -> {}
            }
        }

        // when
        ledger.days("03-12", "06-01");

        // then
        assertThat(ledger.letters()).isEmpty();
    }

    @Test
    void shouldNotRemindOfFeesAlone() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"))
                .days("03-13", "03-24")
                .quiet();

        // when
        ledger.send(facts.paid("p1", 49900, "03-25")).days("03-25", "06-01");

        // then
        assertThat(ledger.letters()).isEmpty();
        assertThat(ledger.statuses().getFirst().getAfter().getFeesOpen()).isEqualTo(6000);
    }
}
