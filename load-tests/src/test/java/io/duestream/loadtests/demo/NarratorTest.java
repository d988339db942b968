package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.EscalationKind;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NarratorTest {
    private final Narrator narrator = new Narrator(
            key -> key.equals(Events.KEY) ? "invoice 26030117" : "reference " + key.substring(12),
            new TreeSet<>(List.of(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7))));

    static List<Arguments> sentences() {
        InvoiceStatus fee =
                Events.status(AccountChange.PAYMENT_RECEIVED, 49_900, AccountState.OPEN, 0, 49_900, 6_000, 0);
        return List.of(
                Arguments.of(
                        Events.reminder(ReminderKind.SOFT_REMINDER, 1, 0),
                        "soft reminder to customer 1017: invoice 26030117, 499.00 SEK due 31 Mar — unpaid by the bank's"
                                + " files up to 7 Apr"),
                Arguments.of(
                        Events.reminder(ReminderKind.REMINDER, 2, 6_000),
                        "reminder 1 to customer 1017: invoice 26030117, 499.00 SEK due 31 Mar, fee 60.00 — unpaid by the"
                                + " bank's files up to 7 Apr"),
                Arguments.of(
                        Events.reminder(ReminderKind.REMINDER, 3, 0),
                        "reminder 2 to customer 1017: invoice 26030117, 499.00 SEK due 31 Mar, no fee — unpaid by the"
                                + " bank's files up to 7 Apr"),
                Arguments.of(
                        Events.reminder(ReminderKind.WITHDRAWAL, 2, 6_000),
                        "taken back: the letter of 7 Apr to customer 1017, invoice 26030117, its fee of 60.00 reversed —"
                                + " it had been paid by that day"),
                Arguments.of(
                        Events.reminder(ReminderKind.WITHDRAWAL, 1, 0),
                        "taken back: the letter of 7 Apr to customer 1017, invoice 26030117 — it had been paid by that"
                                + " day"),
                Arguments.of(
                        Events.escalation(EscalationKind.ESCALATION),
                        "handed over to people: invoice 26030117 of customer 1017, 499.00 SEK due 31 Mar and 60.00 in"
                                + " fees, after 3 letters — unpaid by the bank's files up to 7 Apr"),
                Arguments.of(
                        Events.unmatched("2603011707", 49_900, UnmatchedCause.ALREADY_PAID),
                        "for review: 499.00 SEK paid on 26 Mar under invoice 26030117 — nothing was open any more"),
                Arguments.of(
                        Events.unmatched("~payment-1", 49_900, UnmatchedCause.NO_REFERENCE),
                        "for review: 499.00 SEK paid on 26 Mar without a reference — nothing was open any more"),
                Arguments.of(
                        Events.unmatched("2603011707", 0, UnmatchedCause.PLACED),
                        "no longer for review: money paid on 26 Mar under invoice 26030117 — nothing was open any more"),
                Arguments.of(Events.deadLetter(), "refused: a record of duestream.invoices — the same id came before"),
                Arguments.of(
                        Events.status(AccountChange.PAYMENT_RECEIVED, 49_900, AccountState.PAID, 0, 49_900),
                        "paid: invoice 26030117, 499.00 SEK on 31 Mar"),
                Arguments.of(
                        Events.status(AccountChange.PAYMENT_RECEIVED, 20_000, AccountState.OPEN, 29_900, 20_000),
                        "part payment: 200.00 SEK on 31 Mar of invoice 26030117, 299.00 is left"),
                Arguments.of(fee, "paid without the fee: 499.00 SEK on 31 Mar of invoice 26030117, 60.00 is left"),
                Arguments.of(
                        Events.status(AccountChange.PAYMENT_RETURNED, 49_900, AccountState.OPEN, 49_900, 0),
                        "payment returned: 499.00 SEK of invoice 26030117, 499.00 is open"),
                Arguments.of(
                        Events.status(AccountChange.CREDITED, 10_000, AccountState.OPEN, 39_900, 0),
                        "credit note K1: invoice 26030117 is lowered by 100.00 SEK"),
                Arguments.of(
                        Events.status(AccountChange.ISSUED, 49_900, AccountState.PAID, 0, 49_900),
                        "the invoice has come: 499.00 SEK that waited are placed on invoice 26030117"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldSayWhatWasDecided(SpecificRecord event, String sentence) {
        // when
        var told = narrator.tell(Events.KEY, event);

        // then
        assertThat(told).map(Decision::sentence).contains(sentence);
        assertThat(told.orElseThrow().line()).startsWith("18:00  7 Apr  ");
    }

    @Test
    void shouldTellMoneyThatWaitsByItsReference() {
        // given
        InvoiceStatus waiting = Events.status(AccountChange.PAYMENT_RECEIVED, 100, AccountState.WAITING, 0, 0, 0, 100);

        // when
        var told = narrator.tell("nordexempel|26020136", waiting);

        // then
        assertThat(told)
                .map(Decision::sentence)
                .contains("money waits: 1.00 SEK on 31 Mar under reference 26020136 — its invoice has not come yet");
    }

    @Test
    void shouldKeepQuietAboutStepsThatTheirOwnStreamTells() {
        // given
        InvoiceStatus step = Events.status(AccountChange.STEP_TAKEN, 0, AccountState.OPEN, 49_900, 0);

        // when
        var told = narrator.tell(Events.KEY, step);

        // then
        assertThat(told).isEmpty();
    }

    @Test
    void shouldNameTheBankFileBeforeTodaysUntilItIsPublished() {
        // given
        Instant nine = Events.EVENING.minus(Duration.ofHours(9));
        Reminder morning = Events.reminder(ReminderKind.SOFT_REMINDER, 1, 0, nine);

        // when
        var told = narrator.tell(Events.KEY, morning);

        // then
        assertThat(told.orElseThrow().sentence()).endsWith("unpaid by the bank's files up to 2 Apr");
    }
}
