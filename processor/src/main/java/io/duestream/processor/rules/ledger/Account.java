package io.duestream.processor.rules.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
        return find(invoices, invoice -> invoice.id().equals(id));
    }

    /** The payment of this id. */
    public @Nullable Payment payment(String id) {
        return find(payments, payment -> payment.id().equals(id));
    }

    /** The return of this id. */
    public @Nullable Return returned(String id) {
        return find(returns, candidate -> candidate.id().equals(id));
    }

    /** The currency of its known invoices; null while there are none. */
    public @Nullable String currency() {
        for (Invoice invoice : invoices) {
            if (invoice.isKnown()) {
                return invoice.head().currency();
            }
        }
        return null;
    }

    Account changed(List<Invoice> newInvoices, List<Payment> newPayments, List<Return> newReturns, History newHistory) {
        return new Account(version + 1, newInvoices, newPayments, newReturns, newHistory);
    }

    /** The list with the element that fits replaced, or with a new one at its end. */
    static <T> List<T> put(List<T> list, Predicate<T> fits, UnaryOperator<T> change, T otherwise) {
        for (int i = 0; i < list.size(); i++) {
            if (fits.test(list.get(i))) {
                List<T> result = new ArrayList<>(list);
                result.set(i, change.apply(list.get(i)));
                return List.copyOf(result);
            }
        }
        return with(list, otherwise);
    }

    static <T> List<T> with(List<T> list, T element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        List<T> result = new ArrayList<>(list.size() + 1);
        result.addAll(list);
        result.add(element);
        return List.copyOf(result);
    }

    static <T> @Nullable T find(List<T> list, Predicate<T> fits) {
        for (T element : list) {
            if (fits.test(element)) {
                return element;
            }
        }
        return null;
    }
}
