package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.InvoiceView.StepView;
import io.duestream.processor.rules.ledger.Placement.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its facts make it now: balances, placements, which steps stand.
 *
 * @param key whose it is
 * @param account its facts
 * @param pairing which return takes back which payment
 * @param invoices its known invoices, oldest first
 * @param placed where money stands
 * @param unplaced money that no invoice takes
 */
public record AccountView(
        AccountKey key,
        Account account,
        Pairing pairing,
        List<InvoiceView> invoices,
        List<Placed> placed,
        List<Unplaced> unplaced) {
    private static final Comparator<InvoiceView> OLDEST_FIRST =
            Comparator.comparing(InvoiceView::invoice, Invoice.OLDEST_FIRST);

    /** Where an account stands. */
    public enum State {
        /** No facts. */
        EMPTY,
        /** Facts, but no known invoice. */
        WAITING,
        /** Something is owed. */
        OPEN,
        /** Nothing is owed any more. */
        PAID,
        /** Every claim is void. */
        CANCELLED,
        /** Every claim was taken back. */
        CREDITED
    }

    /** Works an account out. */
    public static AccountView of(AccountKey key, Account account, Rulebook rulebook) {
        Pairing pairing = Pairing.of(account);
        List<InvoiceView> views = standing(account, pairing, rulebook);
        Placement placement = Placement.now(account, pairing, invoice -> fees(invoice, views));
        List<Placed> placed = placement.placed();
        views.replaceAll(view -> balanced(view, placement, placed));
        List<Unplaced> unplaced = Rest.of(key, account, pairing, placed, views);
        return new AccountView(key, account, pairing, List.copyOf(views), placed, unplaced);
    }

    /** The known invoices, oldest first, before any money is placed. */
    private static List<InvoiceView> standing(Account account, Pairing pairing, Rulebook rulebook) {
        List<InvoiceView> views = new ArrayList<>(account.invoices().size());
        for (int i = 0; i < account.invoices().size(); i++) {
            Invoice invoice = account.invoices().get(i);
            if (invoice.isKnown()) {
                Policy policy = rulebook.pinned(invoice.head().policy());
                views.add(new InvoiceView(invoice, policy, steps(account, pairing, invoice, policy), 0, 0, null));
            }
        }
        views.sort(OLDEST_FIRST);
        return views;
    }

    private static List<StepView> steps(Account account, Pairing pairing, Invoice invoice, Policy policy) {
        if (invoice.steps().isEmpty()) {
            return List.of();
        }
        List<StepView> steps = new ArrayList<>(invoice.steps().size());
        for (Step step : invoice.steps()) {
            steps.add(new StepView(step, Standing.excuse(account, pairing, invoice, step, policy)));
        }
        return steps;
    }

    private static long fees(Invoice invoice, List<InvoiceView> views) {
        InvoiceView view = Lists.find(views, one -> one.invoice().id().equals(invoice.id()));
        return view == null ? 0 : view.fees();
    }

    private static InvoiceView balanced(InvoiceView view, Placement placement, List<Placed> placed) {
        Invoice invoice = view.invoice();
        if (!invoice.isPayable()) {
            return view;
        }
        long principal = invoice.principal(null) - placement.principalOn(invoice);
        long fees = view.fees() - placement.feesOn(invoice);
        return new InvoiceView(invoice, view.policy(), view.steps(), principal, fees, paidOn(invoice, placed));
    }

    private static @Nullable LocalDate paidOn(Invoice invoice, List<Placed> placed) {
        LocalDate latest = null;
        for (int i = 0; i < placed.size(); i++) {
            Placed part = placed.get(i);
            LocalDate day = part.payment().effective();
            boolean counts = part.invoice().id().equals(invoice.id());
            if (counts && (latest == null || day.isAfter(latest))) {
                latest = day;
            }
        }
        return latest;
    }

    /** Where the account stands. */
    public State state() {
        if (invoices.isEmpty()) {
            return account.isEmpty() ? State.EMPTY : State.WAITING;
        }
        if (oldestOpen() != null) {
            return State.OPEN;
        }
        if (Lists.find(invoices, view -> view.invoice().isPayable()) == null) {
            return State.CANCELLED;
        }
        return Lists.find(invoices, view -> view.invoice().isClaimed()) == null ? State.CREDITED : State.PAID;
    }

    /** How many invoices are open. */
    public int openInvoices() {
        return (int) Lists.sum(invoices, view -> view.isOpen() ? 1 : 0);
    }

    /** Invoiced and not yet paid or credited, minor units. */
    public long principalOpen() {
        return Lists.sum(invoices, InvoiceView::principalOpen);
    }

    /** Fees that are not paid, minor units. */
    public long feesOpen() {
        return Lists.sum(invoices, InvoiceView::feesOpen);
    }

    /** Money on invoices and fees, minor units. */
    public long paid() {
        return Lists.sum(placed, part -> part.principal() + part.fees());
    }

    /** Money in the account's currency that waits or is in review, minor units; returns count below 0. */
    public long unplacedSum() {
        String currency = currency();
        return Lists.sum(unplaced, rest -> rest.currency().equals(currency) ? rest.signed() : 0);
    }

    /** The currency of its invoices, else of its first payment, else of its first return; null where there are none. */
    public @Nullable String currency() {
        String ofInvoices = account.currency();
        if (ofInvoices != null) {
            return ofInvoices;
        }
        if (!account.payments().isEmpty()) {
            return Collections.min(account.payments(), Placement.ORDER).currency();
        }
        return account.returns().isEmpty()
                ? null
                : Collections.min(account.returns(), Pairing.ORDER).currency();
    }

    /** The oldest open invoice; null if none is open. */
    public @Nullable InvoiceView oldestOpen() {
        return Lists.find(invoices, InvoiceView::isOpen);
    }
}
