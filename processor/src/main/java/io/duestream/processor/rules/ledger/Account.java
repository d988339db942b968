package io.duestream.processor.rules.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one account, and how many changes they were.
 *
 * @param version count of changes published
 * @param invoices known and announced
 * @param payments money received
 * @param returns money that left again
 * @param history what happened, oldest first
 */
public record Account(
        long version, List<Invoice> invoices, List<Payment> payments, List<Return> returns, History history) {
    /** An account without facts. */
    public static final Account EMPTY = new Account(0, List.of(), List.of(), List.of(), History.NONE);

    /** Whether there is nothing left to remember. */
    public boolean isEmpty() {
        return invoices.isEmpty() && payments.isEmpty() && returns.isEmpty();
    }

    /** The invoice of this id, known or announced. */
    public @Nullable Invoice invoice(String id) {
        return Lists.find(invoices, invoice -> invoice.id().equals(id));
    }

    /** The payment of this id. */
    public @Nullable Payment payment(String id) {
        return Lists.find(payments, payment -> payment.id().equals(id));
    }

    /** The return of this id. */
    public @Nullable Return returned(String id) {
        return Lists.find(returns, candidate -> candidate.id().equals(id));
    }

    /** The currency of its known invoices; null while there are none. */
    public @Nullable String currency() {
        Invoice known = Lists.find(invoices, Invoice::isKnown);
        return known == null ? null : known.head().currency();
    }

    Account changed(List<Invoice> newInvoices, List<Payment> newPayments, List<Return> newReturns, History newHistory) {
        return new Account(version + 1, newInvoices, newPayments, newReturns, newHistory);
    }
}
