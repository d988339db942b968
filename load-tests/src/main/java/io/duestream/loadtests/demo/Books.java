package io.duestream.loadtests.demo;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.EscalationKind;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.Unmatched;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;

/** What the output streams have told so far. They are read in any order between streams; safe for use by many threads. */
final class Books {
    private final Map<String, BookedAccount> accounts = new TreeMap<>();
    private long deadLetters;

    /** Takes note of an event of one of the output streams; {@code key} is the record's. */
    synchronized void take(String key, SpecificRecord event) {
        switch (event) {
            case InvoiceStatus status -> account(key).take(status);
            case Reminder reminder -> take(reminder);
            case Escalation escalation -> take(escalation);
            case Unmatched money ->
                account(money.getCreditor() + '|' + money.getReference()).take(money);
            default -> deadLetters++;
        }
    }

    private void take(Reminder reminder) {
        BookedAccount account = account(reminder.getCreditor() + '|' + reminder.getReference());
        if (reminder.getKind() == ReminderKind.WITHDRAWAL || reminder.getKind() == ReminderKind.REINSTATEMENT) {
            account.withdraw(reminder.getStepId(), reminder.getKind() == ReminderKind.WITHDRAWAL);
        } else {
            String kind = reminder.getKind() == ReminderKind.SOFT_REMINDER ? BookedStep.SOFT : BookedStep.REMINDER;
            account.step(
                    reminder.getStepId(),
                    new BookedStep(kind, reminder.getDate(), new Amount(reminder.getFee()), false));
        }
    }

    private void take(Escalation escalation) {
        BookedAccount account = account(escalation.getCreditor() + '|' + escalation.getReference());
        if (escalation.getKind() == EscalationKind.ESCALATION) {
            account.step(
                    escalation.getStepId(),
                    new BookedStep(
                            BookedStep.ESCALATION, escalation.getDate(), new Amount(escalation.getFee()), false));
        } else {
            account.withdraw(escalation.getStepId(), escalation.getKind() == EscalationKind.WITHDRAWAL);
        }
    }

    private BookedAccount account(String key) {
        return accounts.computeIfAbsent(key, BookedAccount::new);
    }

    /** What has come of the account with this reference; empty if it was never heard of. */
    synchronized Optional<Outcome> outcome(String reference) {
        return accounts.values().stream()
                .filter(account -> account.reference().equals(reference))
                .findFirst()
                .map(BookedAccount::outcome);
    }

    /** The account as people call it: {@code invoice 26030117}, or {@code reference 2602013607} while none is known. */
    synchronized String nameOf(String key) {
        return account(key).name();
    }

    /** Numbers of all invoices. */
    synchronized NavigableSet<String> invoices() {
        NavigableSet<String> numbers = new TreeSet<>();
        accounts.values().forEach(account -> account.invoice().ifPresent(numbers::add));
        return numbers;
    }

    /** Money in review under references of no invoice. */
    synchronized NavigableSet<Leftover> leftovers() {
        NavigableSet<Leftover> found = new TreeSet<>();
        for (BookedAccount account : accounts.values()) {
            if (account.invoice().isEmpty()) {
                String reference = account.reference().startsWith("~") ? "" : account.reference();
                account.unplaced().forEach((cause, amount) -> found.add(new Leftover(reference, cause, amount)));
            }
        }
        return found;
    }

    /** How many invoices owe principal, and how many owe nothing any more. */
    synchronized long open() {
        return count(account ->
                account.invoice().isPresent() && !account.principalOpen().isZero() ? 1 : 0);
    }

    /** How many accounts are paid in full, fees too. */
    synchronized long paid() {
        return count(account -> account.state().equals("PAID") ? 1 : 0);
    }

    /** Sums over all accounts. */
    synchronized Totals totals() {
        Amount inReview = sum(account -> total(account.unplaced().values()).minor());
        return new Totals(
                count(account -> account.invoice().isPresent() ? 1 : 0),
                sum(account -> account.sum(AccountChange.ISSUED).minor()),
                sum(account -> account.sum(AccountChange.CREDITED).minor()),
                count(account -> account.count(AccountChange.PAYMENT_RECEIVED)),
                sum(account -> account.sum(AccountChange.PAYMENT_RECEIVED).minor()),
                sum(account -> account.paid().minor()),
                inReview,
                sum(account -> account.unplacedSum().minor()).minus(inReview),
                sum(account -> account.sum(AccountChange.PAYMENT_RETURNED).minor()),
                sum(account -> account.principalOpen().minor()),
                sum(account -> account.feesOpen().minor()),
                steps(BookedStep.SOFT),
                steps(BookedStep.REMINDER),
                count(account ->
                        account.steps().stream().filter(BookedStep::withdrawn).count()),
                sum(account -> total(
                                account.steps().stream().map(BookedStep::fee).toList())
                        .minor()),
                sum(account -> total(account.steps().stream()
                                .filter(BookedStep::withdrawn)
                                .map(BookedStep::fee)
                                .toList())
                        .minor()),
                steps(BookedStep.ESCALATION),
                deadLetters);
    }

    private long steps(String kind) {
        return count(account -> account.steps().stream()
                .filter(step -> step.kind().equals(kind))
                .count());
    }

    private long count(ToLongFunction<BookedAccount> of) {
        return accounts.values().stream().mapToLong(of).sum();
    }

    private Amount sum(ToLongFunction<BookedAccount> of) {
        return new Amount(count(of));
    }

    private static Amount total(Collection<Amount> amounts) {
        return amounts.stream().reduce(Amount.ZERO, Amount::plus);
    }
}
