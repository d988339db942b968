package io.duestream.processor.rules.ledger;

import static java.util.stream.Stream.concat;

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
import java.util.stream.Stream;
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
        Stream<Instant> invoices = view.invoices().stream().map(Leaving::leaves);
        Stream<Instant> announced = view.account().invoices().stream()
                .filter(invoice -> !invoice.isKnown())
                .map(invoice -> after(lastDay(invoice), view, rulebook));
        Stream<Instant> payments = view.account().payments().stream().map(p -> after(p.booked(), view, rulebook));
        Stream<Instant> returns = view.account().returns().stream().map(r -> after(r.booked(), view, rulebook));
        return concat(concat(invoices, announced), concat(payments, returns))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant after(LocalDate day, AccountView view, Rulebook rulebook) {
        Policy policy = rulebook.chosen(view.key().creditor(), day, null);
        return policy.startOf(day.plusDays(policy.retentionDays()));
    }

    private static Instant leaves(InvoiceView view) {
        LocalDate last = later(lastDay(view.invoice()), view.paidOn());
        return view.policy().startOf(last.plusDays(view.policy().retentionDays()));
    }

    /** The settled invoices of an account on which others are still owed. */
    private static List<InvoiceView> alone(AccountView view) {
        if (view.principalOpen() == 0) {
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
        return view.invoices().stream()
                .map(v -> v.policy()
                        .startOf(later(lastDay(v.invoice()), v.paidOn()).plusDays(SUMMARY_DAYS)))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The latest day of what is known of an invoice. Delivery keeps no claim, only the announcement of one. */
    private static LocalDate lastDay(Invoice invoice) {
        Delivery delivery = invoice.isKnown() ? Delivery.NONE : invoice.delivery();
        Stream<LocalDate> terms = invoice.isKnown()
                ? Stream.of(invoice.dueDate())
                : invoice.terms().stream().map(Terms::dueDate);
        Stream<LocalDate> steps = invoice.steps().stream().map(Step::day);
        Stream<LocalDate> credits = invoice.credits().stream().map(Credit::date);
        Stream<LocalDate> respites = invoice.respites().stream().map(Respite::until);
        Stream<LocalDate> disputes = invoice.disputes().stream().flatMap(d -> Stream.of(d.opened(), d.settled()));
        Stream<LocalDate> days = Stream.of(invoice.cancelledOn(), delivery.deliveredOn(), delivery.failedOn());
        return Stream.of(terms, credits, respites, disputes, steps, days)
                .flatMap(each -> each)
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static LocalDate later(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
