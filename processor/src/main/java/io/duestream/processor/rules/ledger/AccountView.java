package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.InvoiceView.StepView;
import io.duestream.processor.rules.ledger.Placement.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        List<Invoice> known = new ArrayList<>(account.invoices());
        known.removeIf(invoice -> !invoice.isKnown());
        known.sort(Invoice.OLDEST_FIRST);
        List<InvoiceView> standing = known.stream()
                .map(invoice -> standing(account, pairing, invoice, rulebook))
                .toList();
        Placement placement = Placement.now(account, pairing, invoice -> fees(invoice, standing));
        List<Placed> placed = placement.placed();
        List<InvoiceView> invoices =
                standing.stream().map(view -> balanced(view, placement, placed)).toList();
        List<Unplaced> unplaced = Rest.of(key, account, pairing, placed, invoices);
        return new AccountView(key, account, pairing, invoices, placed, unplaced);
    }

    private static InvoiceView standing(Account account, Pairing pairing, Invoice invoice, Rulebook rulebook) {
        Policy policy = rulebook.pinned(invoice.head().policy());
        List<StepView> steps = invoice.steps().stream()
                .map(step -> new StepView(step, Standing.excuse(account, pairing, invoice, step, policy)))
                .toList();
        return new InvoiceView(invoice, policy, steps, 0, 0, null);
    }

    private static long fees(Invoice invoice, List<InvoiceView> views) {
        return views.stream()
                .filter(view -> view.invoice().equals(invoice))
                .mapToLong(InvoiceView::fees)
                .sum();
    }

    private static InvoiceView balanced(InvoiceView view, Placement placement, List<Placed> placed) {
        Invoice invoice = view.invoice();
        if (!invoice.isPayable()) {
            return view;
        }
        long principal = invoice.principal(null) - placement.principalOn(invoice);
        long fees = fees(invoice, List.of(view)) - placement.feesOn(invoice);
        return new InvoiceView(invoice, view.policy(), view.steps(), principal, fees, paidOn(invoice, placed));
    }

    private static @Nullable LocalDate paidOn(Invoice invoice, List<Placed> placed) {
        return placed.stream()
                .filter(part -> part.invoice().equals(invoice))
                .map(part -> part.payment().effective())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Where the account stands. */
    public State state() {
        if (invoices.isEmpty()) {
            return account.isEmpty() ? State.EMPTY : State.WAITING;
        }
        if (invoices.stream().anyMatch(InvoiceView::isOpen)) {
            return State.OPEN;
        }
        List<Invoice> payable = invoices.stream()
                .map(InvoiceView::invoice)
                .filter(Invoice::isPayable)
                .toList();
        if (payable.isEmpty()) {
            return State.CANCELLED;
        }
        return payable.stream().allMatch(Invoice::isCreditedWhole) ? State.CREDITED : State.PAID;
    }

    /** Invoiced and not yet paid or credited, minor units. */
    public long principalOpen() {
        return invoices.stream().mapToLong(InvoiceView::principalOpen).sum();
    }

    /** Fees that are not paid, minor units. */
    public long feesOpen() {
        return invoices.stream().mapToLong(InvoiceView::feesOpen).sum();
    }

    /** Money on invoices and fees, minor units. */
    public long paid() {
        return placed.stream().mapToLong(part -> part.principal() + part.fees()).sum();
    }

    /** Money in the account's currency that waits or is in review, minor units; returns count below 0. */
    public long unplacedSum() {
        String currency = currency();
        return unplaced.stream()
                .filter(rest -> rest.currency().equals(currency))
                .mapToLong(rest -> rest.isReturn() ? -rest.amount() : rest.amount())
                .sum();
    }

    /** The currency of its invoices, else of its first payment, else of its first return; null where there are none. */
    public @Nullable String currency() {
        if (account.currency() != null) {
            return account.currency();
        }
        Stream<String> payments =
                account.payments().stream().sorted(Placement.ORDER).map(Payment::currency);
        Stream<String> returns =
                account.returns().stream().sorted(Pairing.ORDER).map(Return::currency);
        return Stream.concat(payments, returns).findFirst().orElse(null);
    }

    /** The oldest open invoice; null if none is open. */
    public @Nullable InvoiceView oldestOpen() {
        return Account.find(invoices, InvoiceView::isOpen);
    }
}
