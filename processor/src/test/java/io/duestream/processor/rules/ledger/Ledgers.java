package io.duestream.processor.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.flow.ledger.TestRules;
import io.duestream.processor.rules.dunning.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shorthand for tables of facts: {@code i1 100 03-16} is an invoice, {@code p1 100 03-10} a payment. */
final class Ledgers {
    static final AccountKey KEY = new AccountKey("acme", "1001");
    static final Rulebook RULES = new TestRules();
    static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private Ledgers() {}

    static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    static LedgerCommand.IssueInvoice invoice(String row) {
        List<String> words = List.of(row.trim().split(" "));
        Terms terms = new Terms(1, Long.parseLong(words.get(1)), day(words.get(2)));
        return new LedgerCommand.IssueInvoice(words.get(0), terms, "SEK", day("01-01"), null, null);
    }

    static LedgerCommand.BookPayment payment(String row) {
        List<String> words = List.of(row.trim().split(" "));
        LocalDate day = day(words.get(2));
        return new LedgerCommand.BookPayment(
                new Payment(words.get(0), Long.parseLong(words.get(1)), "SEK", day, day, null, false, 0));
    }

    /** The account after a command that must be accepted. */
    static Account after(Account account, LedgerCommand command) {
        Decision decision = Ledger.decide(KEY, account, command, RULES, AT);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return decision instanceof Decision.Accepted accepted ? accepted.after().account() : account;
    }
}
