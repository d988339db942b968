package io.duestream.processor.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row a refusal, in order of precedence: each row also breaks every rule below its own. */
class RefusalPrecedenceTest {
    private static final Account FULL =
            Ledgers.after(Account.EMPTY, Ledgers.invoice("i0 " + Long.MAX_VALUE + " 03-16"));
    private static final Account CROWDED = holding(2_001);
    private static final LocalDate ISSUED = Ledgers.day("03-10");
    private static final LocalDate EARLIER = Ledgers.day("03-09");

    /** An account of so many facts: an invoice and payments. */
    private static Account holding(int facts) {
        LocalDate day = Ledgers.day("03-02");
        List<Payment> payments = IntStream.range(1, facts)
                .mapToObj(i -> new Payment("p" + i, 1, "SEK", day, day, null, false, 0))
                .toList();
        return new Account(facts, FULL.invoices(), payments, FULL.returns(), FULL.history());
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(Refusal.AMOUNT, issue("", -1, "eur", EARLIER, 0)),
                Arguments.of(Refusal.ID, issue("", 1, "eur", EARLIER, 0)),
                Arguments.of(Refusal.CURRENCY, issue("i1", 1, "eur", EARLIER, 0)),
                Arguments.of(Refusal.DATES, issue("i1", 1, "EUR", EARLIER, 0)),
                Arguments.of(Refusal.REVISION, issue("i1", 1, "EUR", ISSUED, 0)),
                Arguments.of(Refusal.OTHER_CURRENCY, issue("i1", 1, "EUR", ISSUED, 1)),
                Arguments.of(Refusal.OUT_OF_RANGE, issue("i1", 1, "SEK", ISSUED, 1)),
                Arguments.of(Refusal.ACCOUNT_FULL, issue("i1", 0, "SEK", ISSUED, 1)));
    }

    private static LedgerCommand issue(String id, long amount, String currency, LocalDate due, long revision) {
        return new LedgerCommand.IssueInvoice(id, new Terms(revision, amount, due), currency, ISSUED, null, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void shouldGiveTheFirstReasonThatHolds(Refusal refusal, LedgerCommand command) {
        assertThat(Ledger.decide(Ledgers.KEY, CROWDED, command, Ledgers.RULES, Ledgers.AT))
                .isEqualTo(new Decision.Refused(refusal));
    }

    @Test
    void shouldHaveARowForEveryRefusalInOrder() {
        assertThat(rows().map(row -> row.get()[0]).toList()).isEqualTo(List.of(Refusal.values()));
    }

    static Stream<LedgerCommand> otherFacts() {
        return Stream.of(
                new LedgerCommand.CancelInvoice("i1", ISSUED),
                new LedgerCommand.NoteDelivered("i1", "m1", ISSUED),
                new LedgerCommand.NoteDeliveryFailed("i1", "m1", ISSUED));
    }

    /** Facts without a list of their own fill the account too: each may be about an invoice of its own. */
    @ParameterizedTest
    @MethodSource("otherFacts")
    void shouldCountEveryFactOfAFullAccount(LedgerCommand command) {
        assertThat(Ledger.decide(Ledgers.KEY, holding(2_000), command, Ledgers.RULES, Ledgers.AT))
                .isEqualTo(new Decision.Refused(Refusal.ACCOUNT_FULL));
        assertThat(Ledger.decide(Ledgers.KEY, holding(1_999), command, Ledgers.RULES, Ledgers.AT))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void shouldAcceptWhatBreaksNoRule() {
        assertThat(Ledger.decide(Ledgers.KEY, FULL, issue("i1", 0, "SEK", ISSUED, 1), Ledgers.RULES, Ledgers.AT))
                .isInstanceOf(Decision.Accepted.class);
    }
}
