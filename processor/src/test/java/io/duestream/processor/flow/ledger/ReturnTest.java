package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @ParameterizedTest
    @CsvSource(
            value = {"p1", "null"},
            nullValues = "null")
    void shouldReopenInvoiceWhenItsPaymentIsReturned(String named) {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"))
                .quiet();

        // when
        ledger.send(facts.returned("r1", named, 49900, "03-13"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 49900L, 0L, 0L, 0L, 1, Facts.day("03-16")));
        assertThat(ledger.placed()).containsExactly("p1>i1 0+0");
        assertThat(ledger.left()).isEmpty();
    }

    @Test
    void shouldGoOnWithTheLadderButWithoutNewFeeAfterReturn() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"));
        ledger.days("03-10", "03-17");

        // when
        ledger.send(facts.returned("r1", "p1", 49900, "03-18"));
        ledger.days("03-18", "05-15");

        // then
        assertThat(ledger.letters())
                .containsExactly(
                        "SOFT_REMINDER 1 03-18 0", "REMINDER 2 03-24 0", "REMINDER 3 04-08 0", "ESCALATION 4 04-23 0");
    }

    @Test
    void shouldKeepTheFeeOfAStepThatStandsButNeverChargeASecond() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-10", "03-24");
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-16 0", "REMINDER 2 03-24 6000");
        ledger.send(facts.paid("p1", 55900, "03-26"));
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);

        // when
        ledger.send(facts.returned("r1", "p1", 55900, "04-01")).days("04-01", "04-30");

        // then
        assertThat(ledger.letters()).containsExactly("REMINDER 3 04-08 0", "ESCALATION 4 04-23 0");
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 49900L, 6000L, 0L, 0L, 1, Facts.day("03-16")));
    }

    @Test
    void shouldChargeAFeeWhenTheReturnedPaymentWasOlderThanTheInvoice() {
        // given
        ledger.send(facts.paid("p0", 100, "02-20"), facts.returned("r0", "p0", 100, "02-25"));

        // when
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-10", "03-24");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-16 0", "REMINDER 2 03-24 6000");
    }

    @Test
    void shouldCountMoneyAsPaidUntilTheValueDayOfItsReturn() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"));

        // when
        ledger.send(facts.returned("r1", "p1", 49900, "03-19")).days("03-16", "03-18");

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        ledger.days("03-19", "03-20");

        // then
        assertThat(ledger.letters()).containsExactly("SOFT_REMINDER 1 03-19 0");
    }

    @Test
    void shouldCancelOutWhenReturnComesBeforeItsPayment() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.returned("r1", "p1", 49900, "03-12"));
        assertThat(ledger.left()).isEmpty();

        // when
        ledger.send(facts.paid("p1", 49900, "03-10"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 49900L, 0L, 0L, 0L, 1, Facts.day("03-16")));
        assertThat(ledger.placed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"p9", "null"},
            nullValues = "null")
    void shouldReviewReturnWithoutPaymentWhenTheWaitEnds(String named) {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-31"), facts.returned("r1", named, 49900, "03-02"));

        // when
        ledger.days("03-03", "03-11");

        // then
        assertThat(ledger.left()).isEmpty();

        // when
        ledger.days("03-12", "03-14");

        // then
        assertThat(ledger.left()).containsExactly("r1 49900 RETURN_WITHOUT_PAYMENT");
        assertThat(ledger.latest().getAfter().getUnplaced()).isEqualTo(-49900);
    }

    @Test
    void shouldLowerTheNamedPaymentInPartAsLongAsThereIsARest() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"));

        // when
        ledger.send(facts.returned("r1", "p1", 20000, "03-12"), facts.returned("r2", "p1", 20000, "03-12"));
        ledger.send(facts.returned("r3", "p1", 20000, "03-12"));

        // then
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getPrincipalOpen()).isEqualTo(40000);
        assertThat(after.getUnplaced()).isEqualTo(-20000);
    }

    @Test
    void shouldTakeBackTheLatestFittingPaymentWhenReturnNamesNone() {
        // given
        ledger.send(facts.issued("i1", 40000, "03-01", "03-16"));
        ledger.send(facts.paid("a", 10000, "03-10"), facts.paid("b", 10000, "03-11"), facts.paid("c", 10000, "03-11"));
        ledger.send(facts.paid("d", 10000, "03-13")).quiet();

        // when
        ledger.send(facts.returned("r1", null, 10000, "03-12"));

        // then
        assertThat(ledger.placed()).containsExactly("c>i1 0+0");

        // when
        ledger.send(facts.returned("r2", null, 10000, "03-12"));

        // then
        assertThat(ledger.placed()).containsExactly("b>i1 0+0");
    }

    @Test
    void shouldNotTakeBackAPartOrAPaymentThatWasLoweredWhenReturnNamesNone() {
        // given
        ledger.send(facts.issued("i1", 40000, "03-01", "03-16"), facts.paid("a", 10000, "03-10"));
        ledger.send(facts.returned("r1", "a", 4000, "03-11")).quiet();

        // when
        ledger.send(facts.returned("r2", null, 6000, "03-12"), facts.returned("r3", null, 10000, "03-12"));

        // then
        assertThat(ledger.placed()).isEmpty();
        assertThat(ledger.latest().getAfter().getUnplaced()).isEqualTo(-16000);
    }
}
