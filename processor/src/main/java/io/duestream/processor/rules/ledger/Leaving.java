package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.LedgerEvent.InvoiceRetired;
import io.duestream.processor.rules.ledger.LedgerEvent.MoneyRetired;
import io.duestream.processor.rules.ledger.LedgerEvent.Summarised;
import io.duestream.processor.rules.ledger.Placement.Placed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is settled leaves after the policy's retention, so that state grows with open invoices only. */
final class Leaving {
    /** Calendar days after which the history of an account that owes nothing is summarised. */
    static final int SUMMARY_DAYS = 30;

    private Leaving() {}

    static List<LedgerEvent> due(AccountView view, Rulebook rulebook, Instant at) {
        Instant all = allLeave(view, rulebook);
        if (all != null && !all.isAfter(at)) {
            return everything(view);
        }
        List<LedgerEvent> events = new ArrayList<>();
        for (InvoiceView invoice : alone(view)) {
            if (!leaves(invoice).isAfter(at)) {
                events.addAll(retire(view, invoice));
            }
        }
        Instant summary = summary(view);
        if (events.isEmpty() && summary != null && !summary.isAfter(at)) {
            events.add(new Summarised());
        }
        return events;
    }

    static @Nullable Instant next(AccountView view, Rulebook rulebook) {
        Instant next = allLeave(view, rulebook);
        Instant summary = summary(view);
        next = summary == null ? next : Ticks.earlier(next, summary);
        for (InvoiceView invoice : alone(view)) {
            next = Ticks.earlier(next, leaves(invoice));
        }
        return next;
    }

    /** When the whole account may leave; null while principal is open on it. */
    private static @Nullable Instant allLeave(AccountView view, Rulebook rulebook) {
        if (view.account().isEmpty() || view.principalOpen() > 0) {
            return null;
        }
        LatestStart latest = new LatestStart();
        for (InvoiceView invoice : view.invoices()) {
            latest.add(invoice.policy(), lastDay(invoice), invoice.policy().retentionDays());
        }
        for (Invoice invoice : view.account().invoices()) {
            if (!invoice.isKnown()) {
                retained(latest, LastDay.of(invoice), view, rulebook);
            }
        }
        for (Payment payment : view.account().payments()) {
            retained(latest, payment.booked(), view, rulebook);
        }
        for (Return returned : view.account().returns()) {
            retained(latest, returned.booked(), view, rulebook);
        }
        return latest.instant();
    }

    private static void retained(LatestStart latest, LocalDate day, AccountView view, Rulebook rulebook) {
        Policy policy = rulebook.chosen(view.key().creditor(), day, null);
        latest.add(policy, day, policy.retentionDays());
    }

    private static Instant leaves(InvoiceView view) {
        return view.policy().startOf(lastDay(view).plusDays(view.policy().retentionDays()));
    }

    /** The settled invoices of an account on which others are still owed. */
    private static List<InvoiceView> alone(AccountView view) {
        if (view.invoices().size() < 2 || view.principalOpen() == 0) {
            return List.of();
        }
        return view.invoices().stream()
                .filter(invoice -> invoice.principalOpen() == 0)
                .toList();
    }

    private static List<LedgerEvent> retire(AccountView view, InvoiceView invoice) {
        List<LedgerEvent> events = new ArrayList<>();
        for (Placed part : view.placed()) {
            if (part.invoice().equals(invoice.invoice())) {
                events.add(new MoneyRetired(part.payment().id(), part.principal() + part.fees()));
            }
        }
        events.add(new InvoiceRetired(invoice.invoice().id()));
        return events;
    }

    private static List<LedgerEvent> everything(AccountView view) {
        List<LedgerEvent> events = new ArrayList<>();
        view.account().payments().forEach(p -> events.add(new MoneyRetired(p.id(), p.amount() - p.gone())));
        view.account().returns().stream()
                .filter(r -> view.pairing().paymentOf(r) == null)
                .forEach(r -> events.add(new MoneyRetired(r.id(), r.amount())));
        view.account().invoices().forEach(invoice -> events.add(new InvoiceRetired(invoice.id())));
        return events;
    }

    /** When the history is summarised; null while something is owed or it is short already. */
    private static @Nullable Instant summary(AccountView view) {
        boolean owes = view.invoices().isEmpty() || view.principalOpen() > 0;
        if (owes || view.account().history().entries().size() < 2) {
            return null;
        }
        LatestStart latest = new LatestStart();
        for (InvoiceView invoice : view.invoices()) {
            latest.add(invoice.policy(), lastDay(invoice), SUMMARY_DAYS);
        }
        return latest.instant();
    }

    private static LocalDate lastDay(InvoiceView view) {
        LocalDate last = LastDay.of(view.invoice());
        LocalDate paid = view.paidOn();
        return paid == null || last.isAfter(paid) ? last : paid;
    }
}
