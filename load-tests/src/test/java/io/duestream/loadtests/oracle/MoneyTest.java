package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns, and placing money. */
class MoneyTest {
    private final Ledger ledger = new Ledger();

    @AfterEach
    void shouldConserveMoney() {
        assertThat(ledger.model.balances()).isNotEmpty().allMatch(Balance::isConserved);
    }

    @Test
    void shouldSettleInvoiceWhenPaidInTwoParts() {
        ledger.take(issued("i", 100), EVENTS.received("a", 60, day("02-20")));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.OPEN);
        assertThat(ledger.expected().principalOpen()).isEqualTo(40);
        assertThat(ledger.expected().openInvoices()).isEqualTo(1);
        ledger.take(EVENTS.received("b", 40, day("02-21")));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.PAID);
        assertThat(ledger.expected().paid()).isEqualTo(100);
        assertThat(ledger.expected().oldestDue()).isNull();
    }

    @Test
    void shouldPayInTheOrderOfDueDatesAndIdsWithTheEarliestMoney() {
        ledger.take(EVENTS.issued("late", 50, day("02-02"), day("03-03")), issued("b", 50), issued("a", 50));
        ledger.take(EVENTS.received("y", 70, day("02-10")), EVENTS.received("x", 60, day("02-10")));
        ledger.take(EVENTS.received("z", 15, "SEK", day("02-12"), day("02-12"), day("02-09")));
        assertThat(ledger.placed("z", "a")).isEqualTo("15+0");
        assertThat(ledger.placed("x", "a")).isEqualTo("35+0");
        assertThat(ledger.placed("x", "b")).isEqualTo("25+0");
        assertThat(ledger.placed("y", "b")).isEqualTo("25+0");
        assertThat(ledger.placed("y", "late")).isEqualTo("45+0");
        assertThat(ledger.expected().oldestDue()).isEqualTo(day("03-03"));
    }

    @Test
    void shouldPayFeesOnlyWhenAllPrincipalIsPaid() {
        ledger.take(issued("i", 10_000), EVENTS.issued("j", 10_000, day("03-02"), day("12-01")));
        ledger.tickFrom("03-05", "03-10");
        ledger.take(EVENTS.received("p", 21_000, day("03-11")));
        assertThat(ledger.placed("p", "i")).isEqualTo("10000+1000");
        assertThat(ledger.placed("p", "j")).isEqualTo("10000+0");
        assertThat(ledger.expected().feesOpen()).isEqualTo(5_000);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.OPEN);
        assertThat(ledger.expected().oldestDue()).isEqualTo(day("03-02"));
    }

    @Test
    void shouldNotPlaceMoneyOnACancelledInvoice() {
        ledger.take(issued("i", 100), issued("j", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.cancelled("i", day("02-20")));
        assertThat(ledger.placed("p", "i")).isEqualTo("0+0");
        assertThat(ledger.placed("p", "j")).isEqualTo("100+0");
    }

    @Test
    void shouldOweNothingBelowZeroAfterGreaterCredits() {
        ledger.take(issued("i", 100), issued("j", 10), EVENTS.credited("i", "c", 150, day("02-10")));
        ledger.take(EVENTS.received("p", 10, day("02-10")));
        assertThat(ledger.expected().principalOpen()).isZero();
        assertThat(ledger.placed("p", "j")).isEqualTo("10+0");
    }

    @Test
    void shouldLowerTheNamedPaymentByNoMoreThanItsRest() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.returned("b2", "p", 50, day("02-13")), EVENTS.returned("b1", "p", 60, day("02-12")));
        assertThat(ledger.placed("p", "i")).isEqualTo("40+0");
        ledger.tick("02-16");
        assertThat(ledger.inReview("b2")).isEqualTo("-50 RETURN_WITHOUT_PAYMENT");
        assertThat(ledger.expected().unplaced()).isEqualTo(-50);
    }

    @Test
    void shouldTakeReturnsInTheOrderOfValueDayAndId() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.returned("z", "p", 70, day("02-11")), EVENTS.returned("a", "p", 60, day("02-12")));
        assertThat(ledger.placed("p", "i")).isEqualTo("30+0");
        ledger.take(EVENTS.returned("y", "p", 80, day("02-11")));
        assertThat(ledger.placed("p", "i")).isEqualTo("20+0");
    }

    @Test
    void shouldTakeBackTheLatestWholePaymentWhenNoneIsNamed() {
        ledger.take(issued("i", 1_000), EVENTS.received("a", 100, day("02-10")));
        ledger.take(EVENTS.received("b", 100, day("02-12")), EVENTS.received("c", 100, day("02-12")));
        ledger.take(EVENTS.received("d", 100, day("02-14")), EVENTS.received("e", 99, day("02-12")));
        ledger.take(EVENTS.received("f", 100, "EUR", day("02-13"), day("02-13"), null));
        ledger.take(EVENTS.returned("r1", null, 100, day("02-13")));
        assertThat(ledger.placed("c", "i")).isEqualTo("0+0");
        assertThat(ledger.expected().paid()).isEqualTo(399 - 100 + 100);
        ledger.take(EVENTS.returned("r0", "b", 1, day("02-12")), EVENTS.returned("r2", null, 100, day("02-13")));
        assertThat(ledger.placed("b", "i")).isEqualTo("99+0");
        assertThat(ledger.placed("a", "i")).isEqualTo("0+0");
        assertThat(ledger.placed("d", "i")).isEqualTo("100+0");
    }

    @Test
    void shouldNotMatchANamedReturnInAnotherCurrency() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.returned("b", "p", 100, "EUR", day("02-11"), day("02-11")));
        assertThat(ledger.placed("p", "i")).isEqualTo("100+0");
        assertThat(ledger.expected().unplaced()).isZero();
    }

    @Test
    void shouldReopenWhatAReturnUncovers() {
        ledger.take(issued("i", 100), EVENTS.returned("b", "p", 100, day("02-12")));
        assertThat(ledger.expected().unplaced()).isEqualTo(-100);
        ledger.take(EVENTS.received("p", 100, day("02-10")));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.OPEN);
        assertThat(ledger.expected().principalOpen()).isEqualTo(100);
        assertThat(ledger.expected().unplaced()).isZero();
    }
}
