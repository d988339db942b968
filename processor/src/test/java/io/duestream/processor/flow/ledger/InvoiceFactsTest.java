package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InvoiceFactsTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @Test
    void shouldOpenAccountWhenInvoiceIsIssued() {
        // when
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        InvoiceStatus status = ledger.latest();
        assertThat(status.getVersion()).isEqualTo(1);
        assertThat(status.getChange()).isEqualTo(AccountChange.ISSUED);
        assertThat(status.getCausedBy()).isEqualTo("i1-issued");
        assertThat(status.getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 49900L, 0L, 0L, 0L, 1, Facts.day("03-16")));
    }

    @Test
    void shouldChangeNothingWhenTheSameFactComesAgain() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        ledger.send(facts.amended("i1", 2, 40000, "03-20"));
        ledger.send(facts.credited("i1", "c1", 1000, "03-02"));
        ledger.send(facts.disputed("i1", "d1", "03-03"));
        ledger.send(facts.disputeSettled("i1", "d1", "03-04"));
        ledger.send(facts.respite("i1", "r1", "03-05", "03-09"));
        ledger.send(facts.cancelled("i1", "03-10"));
        assertThat(ledger.statuses()).hasSize(7);

        // when
        ledger.send(facts.cancelled("i1", "03-10"));
        ledger.send(facts.respite("i1", "r1", "03-05", "03-09"));
        ledger.send(facts.disputeSettled("i1", "d1", "03-04"));
        ledger.send(facts.disputed("i1", "d1", "03-03"));
        ledger.send(facts.credited("i1", "c1", 1000, "03-02"));
        ledger.send(facts.amended("i1", 2, 40000, "03-20"));
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).isEmpty();
    }

    @Test
    void shouldHoldTheHighestRevisionWhenAmendmentsComeOutOfOrder() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.amended("i1", 3, 30000, "03-25"), facts.amended("i1", 2, 20000, "03-18"));

        // then
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getPrincipalOpen()).isEqualTo(30000);
        assertThat(after.getDueDate()).isEqualTo(Facts.day("03-25"));
    }

    @Test
    void shouldLetOtherFactsWaitUntilTheIssueHasCome() {
        // given
        ledger.send(facts.amended("i1", 2, 20000, "03-20"), facts.credited("i1", "c1", 5000, "03-02"));
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.WAITING, null, 0L, 0L, 0L, 0L, 0, null));

        // when
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 15000L, 0L, 0L, 0L, 1, Facts.day("03-20")));
    }

    @Test
    void shouldTakeWhatTheAmendmentLeavesOverBackFromTheInvoice() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-05"));
        ledger.quiet();

        // when
        ledger.send(facts.amended("i1", 2, 40000, "03-16"));

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
        assertThat(ledger.placed()).containsExactly("p1>i1 40000+0");
        assertThat(ledger.left()).containsExactly("p1 9900 OVERPAID");
    }

    @Test
    void shouldLowerWhatIsOpenWhenCreditedInPart() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.credited("i1", "c1", 9900, "03-05"), facts.credited("i1", "c2", 10000, "03-06"));

        // then
        assertThat(ledger.latest().getAfter().getPrincipalOpen()).isEqualTo(30000);
    }

    @Test
    void shouldOweNothingWhenCreditedWholeOrMore() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.credited("i1", "c1", 60000, "03-05"));

        // then
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getState()).isEqualTo(AccountState.CREDITED);
        assertThat(after.getPrincipalOpen()).isZero();
        assertThat(after.getOpenInvoices()).isZero();
    }

    @Test
    void shouldOweNothingWhenCancelledWhicheverComesFirst() {
        // when
        ledger.send(facts.cancelled("i1", "03-02"), facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getState()).isEqualTo(AccountState.CANCELLED);
        assertThat(after.getPrincipalOpen()).isZero();
    }

    @Test
    void shouldGiveTheMoneyBackForReviewWhenCreditedOrCancelledAfterPayment() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-05"));
        ledger.quiet();

        // when
        ledger.send(facts.credited("i1", "c1", 49900, "03-06"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>i1 0+0");
        assertThat(ledger.left()).containsExactly("p1 49900 CREDITED");

        // when
        ledger.send(facts.cancelled("i1", "03-07"));

        // then
        assertThat(ledger.left()).containsExactly("p1 49900 CANCELLED");
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.CANCELLED);
    }
}
