package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retention is 60 calendar days. */
class LeavingTest {
    private final Ledger ledger = new Ledger();

    @AfterEach
    void shouldConserveMoney() {
        assertThat(ledger.model.balances()).allMatch(Balance::isConserved);
    }

    @ParameterizedTest
    @CsvSource({"02-10, 04-30, 05-01", "03-12, 05-10, 05-11"})
    void shouldLeaveAfterTheLatestOfDueDateAndPayments(String paid, String before, String on) {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day(paid)));
        ledger.tick(before);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.PAID);
        ledger.tick(on);
        assertThat(ledger.expected()).isEqualTo(new Ledger().expected());
    }

    @ParameterizedTest
    @CsvSource({"02-10,05-01", "03-12,05-11"})
    void shouldLeaveAfterTheLatestOfDueDateCreditsAndCancellation(String day, String on) {
        ledger.take(issued("i", 100), issued("j", 100), EVENTS.credited("i", "c", 100, day(day)));
        ledger.take(EVENTS.cancelled("j", day(day)));
        ledger.tick(day(on).minusDays(1).toString().substring(5));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.CREDITED);
        ledger.tick(on);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.EMPTY);
    }

    @Test
    void shouldNotStayForDeliveryAlone() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.outcome("i", "m", DeliveryResult.FAILED, day("04-20")));
        ledger.tick("05-01");
        assertThat(ledger.expected()).isEqualTo(new Ledger().expected());
    }

    @Test
    void shouldNotStayForFeesAlone() {
        ledger.take(issued("i", 100));
        ledger.tickFrom("03-05", "03-10");
        ledger.take(EVENTS.received("p", 101, day("03-12")));
        assertThat(ledger.expected().feesOpen()).isEqualTo(5_999);
        ledger.tickFrom("03-13", "05-11");
        assertThat(ledger.expected()).isEqualTo(new Ledger().expected());
    }

    @Test
    void shouldStayWhileItIsOpen() {
        ledger.take(issued("i", 100), EVENTS.received("p", 99, day("02-10")));
        ledger.tick("12-30");
        assertThat(ledger.expected().principalOpen()).isEqualTo(1);
        assertThat(ledger.placed("p", "i")).isEqualTo("99+0");
    }

    @Test
    void shouldTakeTheMoneyPlacedOnItAndLeaveTheRest() {
        ledger.take(issued("i", 100), EVENTS.issued("j", 100, day("04-01"), day("05-04")));
        ledger.take(EVENTS.received("p", 150, day("02-10")));
        ledger.tick("05-01");
        assertThat(ledger.placed("p", "i")).isEqualTo("0+0");
        assertThat(ledger.placed("p", "j")).isEqualTo("50+0");
        assertThat(ledger.expected().paid()).isEqualTo(50);
        assertThat(ledger.expected().principalOpen()).isEqualTo(50);
        assertThat(ledger.take(EVENTS.received("p", 150, day("02-10")))).isEqualTo(Verdict.SAME);
    }

    @Test
    void shouldNotGiveBackMoneyThatHasLeft() {
        ledger.take(issued("i", 100), EVENTS.issued("j", 100, day("04-01"), day("05-04")));
        ledger.take(EVENTS.received("p", 150, day("02-10")));
        ledger.tick("05-01");
        ledger.take(EVENTS.returned("whole", null, 150, day("05-01")));
        ledger.take(EVENTS.returned("more", "p", 51, day("05-01")), EVENTS.returned("rest", "p", 50, day("05-01")));
        assertThat(ledger.expected().unplaced()).isEqualTo(-201);
        assertThat(ledger.expected().paid()).isZero();
    }

    @Test
    void shouldLetGoOfMoneyThatIsNotPlacedAfterItsBookingDay() {
        ledger.take(EVENTS.received("p", 100, "SEK", day("02-09"), day("02-10"), null));
        ledger.take(EVENTS.returned("b", null, 7, "SEK", day("02-12"), day("02-11")));
        ledger.tick("04-10");
        assertThat(ledger.expected().unmatched()).containsOnlyKeys("p", "b");
        ledger.tick("04-11");
        assertThat(ledger.expected().unmatched()).containsOnlyKeys("b");
        ledger.tick("04-12");
        assertThat(ledger.expected().state()).isEqualTo(AccountState.EMPTY);
    }

    @Test
    void shouldKeepAReturnedPaymentAsLongAsItsReturn() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.returned("b", "p", 100, day("03-02")));
        ledger.tick("04-30");
        assertThat(ledger.expected().unplaced()).isZero();
        assertThat(ledger.take(EVENTS.received("p", 100, day("02-10")))).isEqualTo(Verdict.SAME);
        ledger.tick("05-01");
        assertThat(ledger.take(EVENTS.returned("b", "p", 100, day("03-02")))).isEqualTo(Verdict.RECORDED);
        assertThat(ledger.expected().unplaced()).isEqualTo(-100);
    }

    @Test
    void shouldStartANewAccountAfterTheLastFactHasLeft() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.tick("05-01");
        assertThat(ledger.take(EVENTS.issued("i", 77, "EUR", day("05-02"), day("06-01"))))
                .isEqualTo(Verdict.RECORDED);
        assertThat(ledger.expected().currency()).isEqualTo("EUR");
        assertThat(ledger.expected().principalOpen()).isEqualTo(77);
    }
}
