package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.POLICY;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Events;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnmatchedTest {
    private final Ledger ledger = new Ledger();

    @Test
    void shouldWaitForAnInvoiceUntilTheWaitIsOver() {
        ledger.take(EVENTS.received("p", 100, "SEK", day("02-09"), day("02-10"), null));
        ledger.tick("02-12");
        assertThat(ledger.inReview("p")).isEqualTo("none");
        assertThat(ledger.expected().unplaced()).isEqualTo(100);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.WAITING);
        ledger.tick("02-13");
        assertThat(ledger.inReview("p")).isEqualTo("100 UNKNOWN_REFERENCE");
        assertThat(ledger.expected().state()).isEqualTo(AccountState.WAITING);
        ledger.take(issued("i", 100));
        assertThat(ledger.inReview("p")).isEqualTo("none");
    }

    @Test
    void shouldNotWaitWithoutAReference() {
        LedgerModel stray = new LedgerModel("acme|~p", POLICY);
        stray.fact(new Events("acme", "~p", Instant.EPOCH).received("p", 100, day("02-10")));
        assertThat(stray.expected().unmatched())
                .containsEntry("p", new Expected.InReview(100, UnmatchedCause.NO_REFERENCE));
    }

    @Test
    void shouldReviewMoneyInAnotherCurrencyEvenIfAllIsCancelled() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, "EUR", day("02-10"), day("02-10"), null));
        ledger.take(EVENTS.cancelled("i", day("02-11")));
        assertThat(ledger.inReview("p")).isEqualTo("100 WRONG_CURRENCY");
        assertThat(ledger.expected().unplaced()).isZero();
        assertThat(ledger.model.balances()).allMatch(Balance::isConserved);
    }

    @Test
    void shouldReviewAReturnWithoutPaymentWhenItsWaitIsOver() {
        ledger.take(issued("i", 100), EVENTS.returned("b", null, 100, "SEK", day("02-12"), day("02-10")));
        ledger.tick("02-12");
        assertThat(ledger.inReview("b")).isEqualTo("none");
        ledger.tick("02-13");
        assertThat(ledger.inReview("b")).isEqualTo("-100 RETURN_WITHOUT_PAYMENT");
        ledger.take(EVENTS.received("p", 100, day("02-11")));
        assertThat(ledger.inReview("b")).isEqualTo("none");
        assertThat(ledger.expected().state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void shouldSayCancelledWhenEveryInvoiceIs() {
        ledger.take(issued("i", 100), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.cancelled("i", day("02-11")));
        assertThat(ledger.inReview("p")).isEqualTo("100 CANCELLED");
        assertThat(ledger.expected().state()).isEqualTo(AccountState.CANCELLED);
    }

    @Test
    void shouldSayCreditedWhenWhatIsNotCancelledIsCreditedWhole() {
        ledger.take(issued("i", 100), issued("j", 50), EVENTS.received("p", 100, day("02-10")));
        ledger.take(EVENTS.credited("i", "c", 100, day("02-11")), EVENTS.cancelled("j", day("02-11")));
        assertThat(ledger.inReview("p")).isEqualTo("100 CREDITED");
        assertThat(ledger.expected().state()).isEqualTo(AccountState.CREDITED);
    }

    @Test
    void shouldSayOverpaidOfTheRestAndAlreadyPaidOfTheWhole() {
        ledger.take(issued("i", 100), EVENTS.received("a", 130, day("02-10")));
        ledger.take(EVENTS.received("b", 100, day("02-11")));
        assertThat(ledger.inReview("a")).isEqualTo("30 OVERPAID");
        assertThat(ledger.inReview("b")).isEqualTo("100 ALREADY_PAID");
        assertThat(ledger.expected().unplaced()).isEqualTo(130);
        ledger.take(EVENTS.amended("i", 2, 200, day("03-02")));
        assertThat(ledger.inReview("a")).isEqualTo("none");
        assertThat(ledger.inReview("b")).isEqualTo("30 OVERPAID");
    }

    @Test
    void shouldReviewOnlyTheRestOfAReturnedPayment() {
        ledger.take(issued("i", 100), EVENTS.received("a", 130, day("02-10")));
        ledger.take(EVENTS.returned("r", "a", 20, day("02-12")));
        assertThat(ledger.inReview("a")).isEqualTo("10 OVERPAID");
        assertThat(ledger.placed("a", "i")).isEqualTo("100+0");
    }

    @Test
    void shouldBePaidWithoutMoneyWhenNothingWasOwed() {
        ledger.take(issued("i", 0), EVENTS.received("p", 5, day("02-10")));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.PAID);
        assertThat(ledger.inReview("p")).isEqualTo("5 ALREADY_PAID");
    }

    @Test
    void shouldBeEmptyWithoutFacts() {
        assertThat(ledger.expected().state()).isEqualTo(AccountState.EMPTY);
        assertThat(ledger.expected().currency()).isNull();
    }
}
