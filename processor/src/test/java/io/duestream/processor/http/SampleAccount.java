package io.duestream.processor.http;

import io.duestream.processor.flow.ledger.TestRules;
import io.duestream.processor.http.Accounts.Answer.Found;
import io.duestream.processor.rules.dunning.Feed;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.Ledger;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.processor.rules.ledger.LedgerCommand.AmendInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.BookPayment;
import io.duestream.processor.rules.ledger.LedgerCommand.BookReturn;
import io.duestream.processor.rules.ledger.LedgerCommand.CancelInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.CreditInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.GrantRespite;
import io.duestream.processor.rules.ledger.LedgerCommand.IssueInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDelivered;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerCommand.OpenDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.SettleDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Terms;
import io.duestream.processor.rules.ledger.Ticks;
import java.time.Instant;
import java.time.LocalDate;

/** An account rich in facts, made by the ledger's own rule, at times that are fixed. */
final class SampleAccount {
    static final AccountKey KEY = new AccountKey("acme", "55512345674");
    private static final Feed READ = day -> Instant.parse("2026-03-01T00:00:00Z");

    private Account account = Account.EMPTY;

    private SampleAccount() {}

    static Found found() {
        SampleAccount sample = new SampleAccount();
        sample.invoices();
        sample.reminders();
        sample.money();
        AccountView view = AccountView.of(KEY, sample.account, new TestRules());
        return new Found(view, Ticks.next(view, new TestRules()));
    }

    /** One payment of a known reference, nothing else. */
    static Found waiting(String currency) {
        SampleAccount sample = new SampleAccount();
        sample.tell("2026-04-01T08:00:00Z", payment("p-1", 1000, currency, "2026-04-01"));
        return new Found(AccountView.of(KEY, sample.account, new TestRules()), null);
    }

    private void invoices() {
        tell("2026-03-02T08:00:00Z", issue("F-1001", 49_900, "2026-03-02", "2026-04-01"));
        tell("2026-03-02T08:00:01Z", issue("F-1002", 10_000, "2026-03-02", "2026-05-04"));
        tell("2026-03-02T08:00:02Z", issue("F-1003", 7_000, "2026-03-02", "2026-05-04"));
        tell("2026-03-10T08:00:00Z", new AmendInvoice("F-1001", new Terms(2, 45_000, day("2026-04-01"))));
        tell("2026-03-11T08:00:00Z", new CreditInvoice("F-1001", new Credit("K-1", 5_000, day("2026-03-11"))));
        tell("2026-03-12T08:00:00Z", new CancelInvoice("F-1003", day("2026-03-12")));
        tell("2026-03-12T09:00:00Z", new NoteDeliveryFailed("F-1001", "M-1", day("2026-03-11")));
        tell("2026-03-12T10:00:00Z", new NoteDelivered("F-1001", "M-2", day("2026-03-12")));
        tell("2026-03-12T11:00:00Z", new NoteDelivered("F-9999", "M-3", day("2026-03-12")));
        tell("2026-03-13T08:00:00Z", new CreditInvoice("F-9999", new Credit("K-2", 100, day("2026-03-13"))));
    }

    private void reminders() {
        tick("2026-04-01T08:00:00Z");
        tick("2026-04-09T08:00:00Z");
        tell("2026-04-13T08:00:00Z", new OpenDispute("F-1001", "D-1", day("2026-04-13")));
        tell("2026-04-16T08:00:00Z", new SettleDispute("F-1001", "D-1", day("2026-04-15")));
        tell(
                "2026-04-16T08:00:01Z",
                new GrantRespite("F-1001", new Respite("R-1", day("2026-04-16"), day("2026-04-22"))));
        tick("2026-04-23T08:00:00Z");
    }

    /** Fees stay open; the second reminder turns out to be paid by its day; the last payment is returned. */
    private void money() {
        tell("2026-04-24T08:00:00Z", payment("p-1", 30_000, "SEK", "2026-04-08"));
        tell("2026-04-24T08:00:01Z", payment("p-2", 10_000, "SEK", "2026-04-20"));
        tell("2026-04-24T08:00:02Z", payment("p-3", 2_500, "EUR", "2026-04-20"));
        tell("2026-04-25T08:00:00Z", payment("p-4", 15_000, "SEK", "2026-04-24"));
        tell("2026-04-27T08:00:00Z", payment("p-5", 1_000, "SEK", "2026-04-25"));
        tell(
                "2026-04-28T08:00:00Z",
                new BookReturn(new Return("r-1", "p-5", 1_000, "SEK", day("2026-04-28"), day("2026-04-28"), false)));
        tell(
                "2026-04-28T08:00:01Z",
                new BookReturn(new Return("r-2", null, 333, "SEK", day("2026-04-28"), day("2026-04-28"), false)));
    }

    private static LedgerCommand issue(String id, long amount, String date, String due) {
        return new IssueInvoice(id, new Terms(1, amount, day(due)), "SEK", day(date), "customer-4711", null);
    }

    private static LedgerCommand payment(String id, long amount, String currency, String date) {
        return new BookPayment(new Payment(id, amount, currency, day(date), day(date), "payer-hash", false, 0));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void tick(String at) {
        tell(at, new Tick(READ, Instant.parse(at)));
    }

    private void tell(String at, LedgerCommand command) {
        if (!(Ledger.decide(KEY, account, command, new TestRules(), Instant.parse(at)) instanceof Accepted accepted)) {
            throw new IllegalArgumentException("the sample holds a fact that is refused: " + command);
        }
        account = accepted.after().account();
    }
}
