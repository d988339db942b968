package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Soft reminder on 16 March, reminder with a fee of 6000 on 24 March; what is learned on the 25th may undo them. */
class WithdrawalTest {
    private static final Facts FACTS = new Facts("acme", "55512345678");
    private static final String SOFT = "WITHDRAWAL 1 03-16 0";
    private static final String FEE = "WITHDRAWAL 2 03-24 6000";

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private List<Reminder> taken = List.of();

    @BeforeEach
    void givenTwoSteps() {
        ledger.send(FACTS.issued("i1", 49900, "03-01", "03-16")).days("03-13", "03-24");
        taken = ledger.reminders();
        assertThat(taken).hasSize(2);
        ledger.at("03-25T06:00").quiet();
    }

    static Stream<Arguments> lateFacts() {
        return Stream.of(
                Arguments.of("paid before both", List.of(SOFT, FEE), List.of(FACTS.paid("p", 49900, "03-13"))),
                Arguments.of(
                        "paid on the day of the first", List.of(SOFT, FEE), List.of(FACTS.paid("p", 49900, "03-16"))),
                Arguments.of("paid between", List.of(FEE), List.of(FACTS.paid("p", 49900, "03-17"))),
                Arguments.of("paid on the day of the second", List.of(FEE), List.of(FACTS.paid("p", 49900, "03-24"))),
                Arguments.of("paid afterwards", List.of(), List.of(FACTS.paid("p", 49900, "03-25"))),
                Arguments.of(
                        "ordered in time", List.of(FEE), List.of(FACTS.ordered("p", 49900, "03-24", "03-25", null))),
                Arguments.of("booked in time", List.of(FEE), List.of(FACTS.paid("p", 49900, "SEK", "03-25", "03-24"))),
                Arguments.of("all but a penny", List.of(), List.of(FACTS.paid("p", 49899, "03-13"))),
                Arguments.of(
                        "in another currency", List.of(), List.of(FACTS.paid("p", 49900, "EUR", "03-13", "03-13"))),
                Arguments.of(
                        "paid in parts, the last between",
                        List.of(FEE),
                        List.of(FACTS.paid("p", 40000, "03-13"), FACTS.paid("q", 9900, "03-20"))),
                Arguments.of(
                        "part paid, part credited",
                        List.of(FEE),
                        List.of(FACTS.paid("p", 40000, "03-20"), FACTS.credited("i1", "c", 9900, "03-20"))),
                Arguments.of(
                        "part paid in time, part credited afterwards",
                        List.of(),
                        List.of(FACTS.paid("p", 40000, "03-20"), FACTS.credited("i1", "c", 9900, "03-25"))),
                Arguments.of(
                        "credited whole in time",
                        List.of(SOFT, FEE),
                        List.of(FACTS.credited("i1", "c", 49900, "03-20"))),
                Arguments.of(
                        "credited whole later", List.of(SOFT, FEE), List.of(FACTS.credited("i1", "c", 49900, "03-25"))),
                Arguments.of("cancelled later", List.of(SOFT, FEE), List.of(FACTS.cancelled("i1", "03-25"))),
                Arguments.of("disputed before both", List.of(SOFT, FEE), List.of(FACTS.disputed("i1", "d", "03-16"))),
                Arguments.of("disputed between", List.of(FEE), List.of(FACTS.disputed("i1", "d", "03-17"))),
                Arguments.of("disputed on the day", List.of(FEE), List.of(FACTS.disputed("i1", "d", "03-24"))),
                Arguments.of("disputed afterwards", List.of(), List.of(FACTS.disputed("i1", "d", "03-25"))),
                Arguments.of("in respite", List.of(FEE), List.of(FACTS.respite("i1", "r", "03-24", "03-31"))),
                Arguments.of("in respite between", List.of(), List.of(FACTS.respite("i1", "r", "03-17", "03-23"))),
                Arguments.of(
                        "not due before both", List.of(SOFT, FEE), List.of(FACTS.amended("i1", 2, 49900, "03-25"))),
                Arguments.of("due one day later", List.of(SOFT), List.of(FACTS.amended("i1", 2, 49900, "03-17"))),
                Arguments.of("due earlier", List.of(), List.of(FACTS.amended("i1", 2, 49900, "03-10"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lateFacts")
    void shouldWithdrawWhatTheLateFactExcuses(String what, List<String> withdrawn, List<SpecificRecord> late) {
        // when
        ledger.send(late.toArray(SpecificRecord[]::new));

        // then
        assertThat(ledger.letters()).as(what).containsExactlyInAnyOrderElementsOf(withdrawn);
        boolean feeStands = !withdrawn.contains(FEE);
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getFeesOpen()).as(what).isEqualTo(feeStands ? 6000 : 0);
    }

    @Test
    void shouldNameTheStepThatIsWithdrawnAndTheReason() {
        // when
        ledger.send(FACTS.paid("p", 49900, "03-20"));

        // then
        assertThat(ledger.reminders()).singleElement().satisfies(withdrawal -> {
            assertThat(withdrawal.getStepId()).isEqualTo(taken.getLast().getStepId());
            assertThat(withdrawal.getEventId()).isNotEqualTo(taken.getLast().getEventId());
            assertThat(withdrawal.getCausedBy()).isEqualTo("paid-p");
            assertThat(withdrawal.getReason()).isNotBlank();
            assertThat(withdrawal.getFeesOpen()).isZero();
        });
    }

    @Test
    void shouldReinstateWhenTheExcusingPaymentWasReturnedBeforeThatDay() {
        // given
        ledger.send(FACTS.paid("p", 49900, "03-17")).quiet();

        // when
        ledger.send(FACTS.returned("r", "p", 49900, "03-23"));

        // then
        assertThat(ledger.letters()).containsExactly("REINSTATEMENT 2 03-24 6000");
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getPrincipalOpen()).isEqualTo(49900);
        assertThat(after.getFeesOpen()).isEqualTo(6000);
    }

    @Test
    void shouldTakeTheStepAnewWithoutFeeWhenThePaymentWasReturnedLater() {
        // given
        ledger.send(FACTS.paid("p", 49900, "03-17")).quiet();

        // when
        ledger.send(FACTS.returned("r", "p", 49900, "03-25"));

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.days("03-26", "04-01");

        // then
        assertThat(ledger.letters()).containsExactly("REMINDER 2 03-26 0");
    }

    @Test
    void shouldReinstateWhenTheDisputeTurnsOutToHaveBeenSettledBefore() {
        // given
        ledger.send(FACTS.disputed("i1", "d", "03-17"));
        assertThat(ledger.letters()).containsExactly(FEE);

        // when
        ledger.send(FACTS.disputeSettled("i1", "d", "03-23"));

        // then
        assertThat(ledger.letters()).containsExactly("REINSTATEMENT 2 03-24 6000");
    }

    @Test
    void shouldWithdrawAnEscalationOnItsOwnStream() {
        // given
        ledger.days("03-25", "04-23");
        assertThat(ledger.letters()).containsExactly("REMINDER 3 04-08 0", "ESCALATION 4 04-23 0");

        // when
        ledger.send(FACTS.paid("p", 49900, "04-22"));

        // then
        assertThat(ledger.reminders()).isEmpty();
        assertThat(ledger.letters()).containsExactly("WITHDRAWAL 4 04-23 0");
    }

    @Test
    void shouldFreeTheMoneyThatHadPaidAFeeThatIsReversed() {
        // given
        ledger.send(FACTS.paid("q", 55900, "03-26"));
        assertThat(ledger.left()).isEmpty();
        ledger.quiet();

        // when
        ledger.send(FACTS.paid("p", 49900, "03-20"));

        // then
        assertThat(ledger.reminders()).extracting(Reminder::getKind).containsExactly(ReminderKind.WITHDRAWAL);
        assertThat(ledger.placed()).containsExactlyInAnyOrder("p>i1 49900+0", "q>i1 0+0");
        assertThat(ledger.left()).containsExactly("q 55900 ALREADY_PAID");
    }
}
