package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.PaymentEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private void givenInvoice() {
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).quiet();
    }

    @Test
    void shouldSettleInvoiceWhenPaidExactly() {
        // given
        givenInvoice();

        // when
        ledger.send(facts.paid("p1", 49900, "03-10"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.PAID, "SEK", 0L, 0L, 49900L, 0L, 0, null));
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(ledger.left()).isEmpty();
    }

    @Test
    void shouldLeaveTheRestOpenWhenPaidInPart() {
        // given
        givenInvoice();

        // when
        ledger.send(facts.paid("p1", 20000, "03-10"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 29900L, 0L, 20000L, 0L, 1, Facts.day("03-16")));
        assertThat(ledger.placed()).containsExactly("p1>i1 20000+0");
    }

    @Test
    void shouldSettleInvoiceWhenPaidInThreeParts() {
        // given
        givenInvoice();

        // when
        ledger.send(
                facts.paid("p1", 20000, "03-10"), facts.paid("p2", 20000, "03-11"), facts.paid("p3", 9900, "03-12"));

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
        assertThat(ledger.placed()).containsExactly("p1>i1 20000+0", "p2>i1 20000+0", "p3>i1 9900+0");
        assertThat(ledger.left()).isEmpty();
    }

    @Test
    void shouldPublishTheRestAsOverpaidWhenMoreIsPaidThanOwed() {
        // given
        givenInvoice();

        // when
        ledger.send(facts.paid("p1", 50000, "03-10"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(ledger.left()).containsExactly("p1 100 OVERPAID");
    }

    @Test
    void shouldPublishTheLaterPaymentAsAlreadyPaidEvenIfItCameFirst() {
        // given
        givenInvoice();
        ledger.send(facts.paid("later", 49900, "03-11")).quiet();

        // when
        ledger.send(facts.paid("earlier", 49900, "03-10"));

        // then
        assertThat(ledger.placed()).containsExactlyInAnyOrder("later>i1 0+0", "earlier>i1 49900+0");
        assertThat(ledger.left()).containsExactly("later 49900 ALREADY_PAID");
    }

    @Test
    void shouldPublishSettledSinceWhenInvoiceGrowsAndTakesTheRest() {
        // given
        givenInvoice();
        ledger.send(facts.paid("p1", 60000, "03-10")).quiet();

        // when
        ledger.send(facts.amended("i1", 2, 60000, "03-16"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>i1 60000+0");
        assertThat(ledger.left()).containsExactly("p1 0 PLACED");
    }

    @Test
    void shouldCountTheEarliestOfValueBookingAndOrderDay() {
        // given
        givenInvoice();

        // when
        ledger.send(facts.ordered("p1", 100, "03-08", "03-10", null), facts.paid("p2", 200, "SEK", "03-12", "03-09"));

        // then
        assertThat(ledger.matches())
                .extracting(match -> match.getPaidOn())
                .containsExactly(Facts.day("03-08"), Facts.day("03-09"));
    }

    @Test
    void shouldKeepMoneyInAnotherCurrencyForReview() {
        // given
        givenInvoice();

        // when
        ledger.send(facts.paid("p1", 49900, "EUR", "03-10", "03-10"));

        // then
        assertThat(ledger.left()).containsExactly("p1 49900 WRONG_CURRENCY");
        assertThat(ledger.latest().getAfter().getPrincipalOpen()).isEqualTo(49900);
    }

    @Test
    void shouldReviewAtOnceWhenPayerGaveNoReference() {
        // when
        PaymentEvent event = new Facts("acme", "~p1").paid("p1", 49900, "03-10");
        ledger.send(event);

        // then
        assertThat(ledger.left()).containsExactly("p1 49900 NO_REFERENCE");
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.WAITING);
    }

    @Test
    void shouldKeyMatchesByPayerAndUnmatchedByPayment() {
        // given
        givenInvoice();

        // when
        ledger.send(
                facts.ordered("p1", 30000, "03-10", "03-10", null),
                facts.ordered("p2", 30000, "03-11", "03-11", "77-1"));

        // then
        assertThat(ledger.driver.records(EventStreams.MATCHES))
                .extracting(match -> new String(match.key(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("acme|~p1"),
                        second -> assertThat(second).startsWith("acme|").doesNotContain("~", "77-1"));
        assertThat(ledger.driver.records(EventStreams.UNMATCHED))
                .extracting(rest -> new String(rest.key(), StandardCharsets.UTF_8))
                .containsExactly("acme|~p2");
    }
}
