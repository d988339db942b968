package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.InvoiceView.StepView;
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
import io.duestream.processor.rules.ledger.LedgerEvent.Conflicted;
import io.duestream.processor.rules.ledger.LedgerEvent.StepReinstated;
import io.duestream.processor.rules.ledger.LedgerEvent.StepWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's one decision: a state and a command give events. Start reading here; {@code processor/LEDGER.md} says
 * the same in words.
 */
public final class Ledger {
    private Ledger() {}

    /** Decides what a command changes, at an instant of business time. */
    public static Decision decide(
            AccountKey key, Account account, LedgerCommand command, Rulebook rulebook, Instant at) {
        Refusal refusal = Refusals.content(command);
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        AccountView before = AccountView.of(key, account, rulebook);
        List<LedgerEvent> events = new ArrayList<>(events(key, before, command, rulebook, at));
        if (events.isEmpty()) {
            return new Decision.Accepted(events, before, before);
        }
        Account folded = fold(account, events, at);
        Refusal room = isConflict(events) ? null : Refusals.room(account, folded, command);
        if (room != null) {
            return new Decision.Refused(room);
        }
        AccountView changed = AccountView.of(key, folded, rulebook);
        List<LedgerEvent> verdicts = verdicts(before, changed);
        if (verdicts.isEmpty()) {
            return new Decision.Accepted(List.copyOf(events), before, changed);
        }
        events.addAll(verdicts);
        AccountView after = AccountView.of(key, fold(account, events, at), rulebook);
        return new Decision.Accepted(List.copyOf(events), before, after);
    }

    private static boolean isConflict(List<LedgerEvent> events) {
        return events.get(0) instanceof Conflicted;
    }

    /** The account after these events. */
    public static Account fold(Account account, List<LedgerEvent> events, Instant at) {
        Account result = account;
        for (int i = 0; i < events.size(); i++) {
            result = events.get(i).applyTo(result, at);
        }
        return result;
    }

    private static List<LedgerEvent> events(
            AccountKey key, AccountView before, LedgerCommand command, Rulebook rulebook, Instant at) {
        Account account = before.account();
        return switch (command) {
            case IssueInvoice c -> one(Facts.issue(key, account, c, rulebook));
            case AmendInvoice c -> one(Facts.amend(account, c));
            case CreditInvoice c -> one(Facts.credit(account, c));
            case CancelInvoice c -> one(Facts.cancel(account, c));
            case OpenDispute c -> one(Facts.open(account, c));
            case SettleDispute c -> one(Facts.settle(account, c));
            case GrantRespite c -> one(Facts.respite(account, c));
            case NoteDelivered c -> one(Facts.delivered(account, c));
            case NoteDeliveryFailed c -> one(Facts.failed(account, c));
            case BookPayment c -> one(Facts.payment(account, c));
            case BookReturn c -> one(Facts.returned(account, c));
            case Tick c -> Ticks.due(before, rulebook, c, at);
        };
    }

    private static List<LedgerEvent> one(@Nullable LedgerEvent event) {
        return event == null ? List.of() : List.of(event);
    }

    /** The steps whose standing a change turned, step by step. */
    private static List<LedgerEvent> verdicts(AccountView before, AccountView after) {
        List<LedgerEvent> verdicts = new ArrayList<>();
        for (InvoiceView invoice : after.invoices()) {
            for (StepView step : invoice.steps()) {
                Boolean stood = stood(before, invoice.invoice().id(), step.step());
                if (stood != null && stood != step.stands()) {
                    verdicts.add(
                            step.excuse() == null
                                    ? new StepReinstated(invoice.invoice().id(), step.step())
                                    : new StepWithdrawn(invoice.invoice().id(), step.step(), step.excuse()));
                }
            }
        }
        return verdicts;
    }

    private static @Nullable Boolean stood(AccountView before, String invoiceId, Step step) {
        InvoiceView invoice =
                Lists.find(before.invoices(), view -> view.invoice().id().equals(invoiceId));
        StepView known = invoice == null
                ? null
                : Lists.find(invoice.steps(), view -> view.step().equals(step));
        return known == null ? null : known.stands();
    }
}
