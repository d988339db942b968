package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.duestream.loadtests.lives.Events;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
    private static final LocalDate DAY = day("02-10");
    private static final LocalDate NEXT = day("02-11");

    static Stream<Arguments> sameIdentity() {
        return Stream.of(
                arguments(issued("i", 100), issued("i", 99), Verdict.CONFLICT),
                arguments(EVENTS.amended("i", 1, 100, DAY), issued("i", 100), Verdict.CONFLICT),
                arguments(EVENTS.amended("i", 2, 100, DAY), EVENTS.amended("i", 2, 100, NEXT), Verdict.CONFLICT),
                arguments(EVENTS.credited("i", "c", 5, DAY), EVENTS.credited("i", "c", 6, DAY), Verdict.CONFLICT),
                arguments(EVENTS.cancelled("i", DAY), EVENTS.cancelled("i", NEXT), Verdict.SAME),
                arguments(EVENTS.disputeOpened("i", "d", DAY), EVENTS.disputeOpened("i", "d", NEXT), Verdict.CONFLICT),
                arguments(
                        EVENTS.disputeSettled("i", "d", DAY), EVENTS.disputeSettled("i", "d", NEXT), Verdict.CONFLICT),
                arguments(EVENTS.respite("i", "r", DAY, DAY), EVENTS.respite("i", "r", DAY, NEXT), Verdict.CONFLICT),
                arguments(EVENTS.received("p", 5, DAY), EVENTS.received("p", 6, DAY), Verdict.CONFLICT),
                arguments(EVENTS.returned("b", "p", 5, DAY), EVENTS.returned("b", null, 5, DAY), Verdict.CONFLICT));
    }

    @ParameterizedTest
    @MethodSource("sameIdentity")
    void shouldKeepFirstOfTwoFactsWithOneIdentity(SpecificRecord first, SpecificRecord second, Verdict verdict) {
        // given
        Ledger ledger = new Ledger();
        assertThat(ledger.take(first)).isEqualTo(Verdict.RECORDED);
        Expected before = ledger.expected();
        // when
        Verdict again = ledger.take(first);
        Verdict other = ledger.take(second);
        // then
        assertThat(again).isEqualTo(Verdict.SAME);
        assertThat(other).isEqualTo(verdict);
        assertThat(ledger.expected()).isEqualTo(before);
    }

    @Test
    void shouldTellFactsApartByInvoiceAndKind() {
        Ledger ledger = new Ledger();
        assertThat(Stream.of(
                                EVENTS.credited("i", "x", 5, DAY),
                                EVENTS.credited("j", "x", 6, DAY),
                                EVENTS.disputeOpened("i", "x", DAY),
                                EVENTS.disputeSettled("i", "x", NEXT),
                                EVENTS.respite("i", "x", DAY, NEXT),
                                EVENTS.outcome("i", "x", DeliveryResult.DELIVERED, DAY),
                                EVENTS.outcome("i", "x", DeliveryResult.FAILED, DAY),
                                EVENTS.received("x", 5, DAY),
                                EVENTS.returned("x", "x", 5, DAY))
                        .map(ledger::take))
                .containsOnly(Verdict.RECORDED);
    }

    @Test
    void shouldNotMindWhenTheSameFactIsSentAtAnotherTimeOrFromAnotherFile() {
        // given
        Ledger ledger = new Ledger();
        Events later = EVENTS.at(Instant.parse("2026-06-01T00:00:00Z"));
        ledger.take(EVENTS.received("p", 5, "SEK", DAY, DAY, null));
        // when, then: only another effective day is another content
        assertThat(ledger.take(later.received("p", 5, "SEK", DAY, DAY, NEXT))).isEqualTo(Verdict.SAME);
        assertThat(ledger.take(later.received("p", 5, "SEK", DAY, DAY, day("02-09"))))
                .isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void shouldHoldTheTermsOfTheHighestRevision() {
        Ledger ledger = new Ledger();
        ledger.take(EVENTS.amended("i", 3, 300, day("03-20")), EVENTS.amended("i", 2, 200, day("03-10")));
        ledger.take(issued("i", 100));
        assertThat(ledger.expected().principalOpen()).isEqualTo(300);
        assertThat(ledger.expected().oldestDue()).isEqualTo(day("03-20"));
    }

    @Test
    void shouldNotKnowAnInvoiceBeforeItsIssue() {
        // given
        Ledger ledger = new Ledger();
        ledger.take(EVENTS.amended("i", 2, 200, DAY), EVENTS.credited("i", "c", 50, DAY));
        ledger.take(EVENTS.received("p", 200, DAY));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.WAITING);
        assertThat(ledger.expected().principalOpen()).isZero();
        // when
        ledger.take(issued("i", 100));
        // then
        assertThat(ledger.placed("p", "i")).isEqualTo("150+0");
    }

    static Stream<SpecificRecord> refused() {
        return Stream.of(
                issued("i", -1),
                EVENTS.amended("i", 2, -1, DAY),
                EVENTS.credited("i", "c", 0, DAY),
                EVENTS.received("p", 0, DAY),
                EVENTS.returned("b", "p", 0, DAY),
                issued(" ", 1),
                EVENTS.amended("i", 0, 1, DAY),
                EVENTS.credited("i", "", 1, DAY),
                EVENTS.cancelled("", DAY),
                EVENTS.disputeOpened("i", "", DAY),
                EVENTS.disputeSettled("i", "", DAY),
                EVENTS.respite("i", "", DAY, DAY),
                EVENTS.received("", 1, DAY),
                EVENTS.returned("", null, 1, DAY),
                EVENTS.returned("b", "", 1, DAY),
                EVENTS.issued("i", 1, "sek", DAY, DAY),
                EVENTS.received("p", 1, "SE", DAY, DAY, null),
                EVENTS.returned("b", null, 1, "KRONA", DAY, DAY),
                EVENTS.issued("i", 1, NEXT, DAY),
                EVENTS.respite("i", "r", NEXT, DAY),
                EVENTS.issued("i", 1, "EUR", DAY, NEXT),
                issued("i", Long.MAX_VALUE),
                EVENTS.credited("i", "c", Long.MAX_VALUE, DAY),
                EVENTS.received("p", Long.MAX_VALUE, DAY),
                EVENTS.returned("b", null, Long.MAX_VALUE, DAY),
                EVENTS.outcome("", "m", DeliveryResult.DELIVERED, DAY),
                EVENTS.outcome("i", " ", DeliveryResult.FAILED, DAY),
                EVENTS.outcome("i", "m", DeliveryResult.UNKNOWN, DAY));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatNoLedgerCanHold(SpecificRecord fact) {
        // given
        Ledger ledger = new Ledger();
        ledger.take(issued("known", 1), EVENTS.credited("known", "c", 1, DAY));
        ledger.take(EVENTS.received("known", 1, DAY), EVENTS.returned("known", null, 1, DAY));
        Expected before = ledger.expected();
        // when, then
        assertThat(ledger.take(fact)).isEqualTo(Verdict.REFUSED);
        assertThat(ledger.expected()).isEqualTo(before);
    }

    @Test
    void shouldTakeTheLeastAndTheGreatestAmounts() {
        Ledger ledger = new Ledger();
        assertThat(ledger.take(issued("i", 0))).isEqualTo(Verdict.RECORDED);
        assertThat(ledger.take(issued("j", Long.MAX_VALUE))).isEqualTo(Verdict.RECORDED);
        assertThat(ledger.take(EVENTS.received("p", 1, DAY))).isEqualTo(Verdict.RECORDED);
        assertThat(ledger.take(EVENTS.received("q", Long.MAX_VALUE - 1, DAY))).isEqualTo(Verdict.RECORDED);
        assertThat(ledger.take(EVENTS.received("e", Long.MAX_VALUE, "EUR", DAY, DAY, null)))
                .isEqualTo(Verdict.RECORDED);
        assertThat(ledger.expected().paid()).isEqualTo(Long.MAX_VALUE);
        assertThat(ledger.expected().state()).isEqualTo(AccountState.PAID);
    }

    @Test
    void shouldRefuseBadContentBeforeItLooksForConflicts() {
        Ledger ledger = new Ledger();
        ledger.take(EVENTS.received("p", 5, DAY));
        assertThat(ledger.take(EVENTS.received("p", 0, DAY))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void shouldNotTakeFactsOfOtherAccounts() {
        Ledger ledger = new Ledger();
        Events other = new Events("acme", "1002", Instant.EPOCH);
        assertThatThrownBy(() -> ledger.take(other.received("p", 5, DAY))).hasMessageContaining("acme|1001");
    }
}
