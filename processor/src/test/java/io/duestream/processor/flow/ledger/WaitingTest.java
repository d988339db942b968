package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Money that comes before its invoice; the policy's wait is 10 calendar days after the booking day. */
class WaitingTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-02T08:00");

    @Test
    void shouldWaitForTheInvoiceAndMatchWhenItComes() {
        // given
        ledger.send(facts.paid("p1", 49900, "03-02"));
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.WAITING, "SEK", 0L, 0L, 0L, 49900L, 0, null));
        ledger.days("03-03", "03-11");

        // when
        ledger.send(facts.issued("i1", 49900, "03-11", "03-26"));

        // then
        assertThat(ledger.left()).isEmpty();
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    @Test
    void shouldReviewMoneyWhenTheWaitEnds() {
        // given
        ledger.send(facts.paid("p1", 49900, "03-02"));

        // when
        ledger.days("03-03", "03-11");

        // then
        assertThat(ledger.left()).isEmpty();

        // when
        ledger.days("03-12", "03-13").days("03-14", "03-20");

        // then
        assertThat(ledger.left()).containsExactly("p1 49900 UNKNOWN_REFERENCE");
        InvoiceStatus status = ledger.latest();
        assertThat(status.getChange()).isEqualTo(AccountChange.WAIT_ENDED);
        assertThat(status.getId()).isEqualTo("p1");
        assertThat(status.getAfter().getUnplaced()).isEqualTo(49900);
    }

    @Test
    void shouldMatchAfterTheWaitAndSayThatNothingIsLeft() {
        // given
        ledger.send(facts.paid("p1", 49900, "03-02"));
        ledger.days("03-03", "03-16").quiet();

        // when
        ledger.send(facts.issued("i1", 49900, "03-16", "03-31"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(ledger.left()).containsExactly("p1 0 PLACED");
    }

    @Test
    void shouldCountTheWaitFromTheBookingDayNotTheValueDay() {
        // given
        ledger.send(facts.paid("p1", 49900, "SEK", "02-10", "03-02"));

        // when
        ledger.days("03-03", "03-11");

        // then
        assertThat(ledger.left()).isEmpty();
    }

    @Test
    void shouldNotEndTheWaitWhileTheHorizonLags() {
        // given
        ledger.send(facts.paid("p1", 49900, "03-02"));

        // when
        ledger.driver.tickBehind(Scenario.instant("03-25T10:00"), Scenario.instant("03-05T10:00"));
        ledger.driver.tickBehind(Scenario.instant("03-26T10:00"), null);

        // then
        assertThat(ledger.left()).isEmpty();

        // when
        ledger.at("03-27T10:00");

        // then
        assertThat(ledger.left()).containsExactly("p1 49900 UNKNOWN_REFERENCE");
    }
}
