package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice of 100 with a soft reminder on 5 March and a reminder of 6000 on 10 March. */
class StandingTest {
    private static final String FIRST = "1 03-05 0";
    private static final String SECOND = "2 03-10 6000";
    private static final String WITHDRAWN = " withdrawn";

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void takeTwoSteps() {
        ledger.take(issued("i", 100));
        ledger.tickFrom("03-05", "03-10");
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource({"03-11, 2", "03-10, 1", "03-06, 1", "03-05, 0", "02-10, 0"})
    void shouldStandUnlessPaidOnOrBeforeItsDay(String paid, int standing) {
        ledger.take(EVENTS.received("p", 100, "SEK", day("03-12"), day("03-12"), day(paid)));
        assertThat(ledger.expected().steps().stream().filter(Expected.TakenStep::stands))
                .hasSize(standing);
        assertThat(ledger.expected().feesOpen()).isEqualTo(standing == 2 ? 6_000 : 0);
        assertThat(ledger.expected().state()).isEqualTo(standing == 2 ? AccountState.OPEN : AccountState.PAID);
    }

    @Test
    void shouldReverseTheFeeAndFreeTheMoneyThatPaidIt() {
        ledger.take(EVENTS.received("p", 6_100, day("03-11")));
        assertThat(ledger.placed("p", "i")).isEqualTo("100+6000");
        ledger.take(EVENTS.received("late", 100, day("03-04")));
        assertThat(ledger.steps()).containsExactly(FIRST + WITHDRAWN, SECOND + WITHDRAWN);
        assertThat(ledger.placed("late", "i")).isEqualTo("100+0");
        assertThat(ledger.inReview("p")).isEqualTo("6100 ALREADY_PAID");
    }

    @ParameterizedTest
    @CsvSource({"03-10,true", "03-11,false"})
    void shouldCountMoneyAsPaidUntilTheValueDayOfItsReturn(String returned, boolean stands) {
        ledger.take(EVENTS.received("p", 100, day("03-06")));
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND + WITHDRAWN);
        ledger.take(EVENTS.returned("b", "p", 100, day(returned)));
        assertThat(ledger.steps()).containsExactly(FIRST, stands ? SECOND : SECOND + WITHDRAWN);
        assertThat(ledger.expected().principalOpen()).isEqualTo(100);
    }

    @Test
    void shouldClimbOnFromTheHighestStandingStep() {
        ledger.take(EVENTS.received("p", 100, day("03-06")), EVENTS.returned("b", "p", 100, day("03-12")));
        ledger.tickFrom("03-11", "03-31");
        // the second rung is climbed again, without a fee because a payment was returned
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND + WITHDRAWN, "2 03-12 0", "3 03-24 0");
    }

    @ParameterizedTest
    @CsvSource({"03-10,false", "03-11,true"})
    void shouldCountCreditsOnOrBeforeTheDay(String credited, boolean stands) {
        ledger.take(EVENTS.credited("i", "c", 60, day(credited)), EVENTS.received("p", 40, day("03-06")));
        assertThat(ledger.steps()).containsExactly(FIRST, stands ? SECOND : SECOND + WITHDRAWN);
    }

    @Test
    void shouldWithdrawEverythingOnceCreditedWholeOrCancelled() {
        ledger.take(EVENTS.credited("i", "c1", 60, day("03-20")));
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND);
        ledger.take(EVENTS.credited("i", "c2", 40, day("03-20")));
        assertThat(ledger.steps()).containsExactly(FIRST + WITHDRAWN, SECOND + WITHDRAWN);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.CREDITED);
        ledger.take(EVENTS.amended("i", 2, 101, day("03-02")));
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND);
        ledger.take(EVENTS.cancelled("i", day("04-01")));
        assertThat(ledger.steps()).containsExactly(FIRST + WITHDRAWN, SECOND + WITHDRAWN);
        assertThat(ledger.expected().feesOpen()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"03-11,03-12,true", "03-10,03-10,false", "03-06,03-10,false", "03-06,03-09,true", "03-06,,false"})
    void shouldNotStandInADispute(String opened, @Nullable String settled, boolean stands) {
        ledger.take(EVENTS.disputeOpened("i", "d", day(opened)));
        if (settled != null) {
            ledger.take(EVENTS.disputeSettled("i", "d", day(settled)));
        }
        assertThat(ledger.steps()).containsExactly(FIRST, stands ? SECOND : SECOND + WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({"03-06,03-09,true", "03-06,03-10,false", "03-10,03-12,false", "03-11,03-12,true"})
    void shouldNotStandInARespite(String from, String until, boolean stands) {
        ledger.take(EVENTS.respite("i", "r", day(from), day(until)));
        assertThat(ledger.steps()).containsExactly(FIRST, stands ? SECOND : SECOND + WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "02-28, 1 03-09 0, 2 03-16 6000", // a Saturday, counts as Monday 2 March
        "03-06, 1 03-09 0, 2 03-16 6000", // the first may come on the 9th, the second on the 14th
        "03-07, 1 03-09 0 withdrawn, 2 03-16 6000 withdrawn", // counts as Monday 9 March: the 12th and the 17th
    })
    void shouldNotStandIfTooEarlyByTheTermsThatHold(String due, String first, String second) {
        Ledger slow = new Ledger();
        slow.take(issued("i", 100));
        slow.tick("03-09");
        slow.tick("03-16");
        slow.take(EVENTS.amended("i", 2, 100, day(due)));
        assertThat(slow.steps()).containsExactly(first, second);
    }

    @Test
    void shouldStandAgainWhenTheTermsAllowIt() {
        ledger.take(EVENTS.amended("i", 2, 100, day("03-03")));
        assertThat(ledger.steps()).containsExactly(FIRST + WITHDRAWN, SECOND + WITHDRAWN);
        ledger.take(EVENTS.amended("i", 3, 100, day("03-02")));
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND);
    }

    @Test
    void shouldPlaceOnlyWhatWasPaidByTheDayOnAllInvoices() {
        // due first, so the money of the day went there
        ledger.take(EVENTS.issued("h", 100, day("02-02"), day("02-27")));
        ledger.take(EVENTS.received("p", 100, day("03-04")), EVENTS.received("q", 100, day("03-11")));
        assertThat(ledger.steps()).containsExactly(FIRST, SECOND);
        ledger.take(EVENTS.cancelled("h", day("04-01")));
        assertThat(ledger.steps()).containsExactly(FIRST + WITHDRAWN, SECOND + WITHDRAWN);
    }
}
