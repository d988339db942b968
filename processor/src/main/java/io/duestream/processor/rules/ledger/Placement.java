package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Where money stands: which payment pays how much of which invoice. Worked out from the facts, oldest first. */
public final class Placement {
    static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::effective).thenComparing(Payment::id);

    /**
     * A part of a payment on an invoice.
     *
     * @param principal on the invoiced amount, minor units
     * @param fees on reminder fees, minor units
     */
    public record Placed(Payment payment, Invoice invoice, long principal, long fees) {}

    private final List<Invoice> invoices;
    private final List<Payment> payments;
    /** By payment and invoice, a row for each payment. */
    private final long[] principal;

    private final long[] fees;
    private final long[] rest;

    private Placement(List<Invoice> invoices, List<Payment> payments) {
        this.invoices = invoices;
        this.payments = payments;
        principal = new long[payments.size() * invoices.size()];
        fees = new long[principal.length];
        rest = new long[payments.size()];
    }

    /** Where all money that is known stands now, with these fees. */
    static Placement now(Account account, Pairing pairing, ToLongFunction<Invoice> feesOf) {
        return of(account, pairing, null, feesOf);
    }

    /** Where the money of a day stood on principal, by what is known now. */
    static Placement on(LocalDate day, Account account, Pairing pairing) {
        return of(account, pairing, day, invoice -> 0);
    }

    private static Placement of(
            Account account, Pairing pairing, @Nullable LocalDate day, ToLongFunction<Invoice> feesOf) {
        Placement placement = new Placement(payable(account), money(account, day));
        for (int p = 0; p < placement.payments.size(); p++) {
            Payment payment = placement.payments.get(p);
            placement.rest[p] = payment.amount() - payment.gone() - pairing.returned(payment, day);
        }
        placement.fill(placement.principal, invoice -> invoice.principal(day));
        placement.fill(placement.fees, feesOf);
        return placement;
    }

    private static List<Invoice> payable(Account account) {
        List<Invoice> payable = Lists.those(account.invoices(), Invoice::isPayable);
        payable.sort(Invoice.OLDEST_FIRST);
        return payable;
    }

    private static List<Payment> money(Account account, @Nullable LocalDate day) {
        String currency = account.currency();
        List<Payment> money = Lists.those(
                account.payments(),
                payment -> payment.currency().equals(currency)
                        && (day == null || !payment.effective().isAfter(day)));
        money.sort(ORDER);
        return money;
    }

    private int at(int payment, int invoice) {
        return payment * invoices.size() + invoice;
    }

    private void fill(long[] part, ToLongFunction<Invoice> claim) {
        for (int i = 0; i < invoices.size(); i++) {
            long open = claim.applyAsLong(invoices.get(i));
            for (int p = 0; p < payments.size() && open > 0; p++) {
                long taken = Math.min(open, rest[p]);
                part[at(p, i)] = taken;
                rest[p] -= taken;
                open -= taken;
            }
        }
    }

    /** Every payment and invoice that belong together. */
    List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        for (int p = 0; p < payments.size(); p++) {
            for (int i = 0; i < invoices.size(); i++) {
                int at = at(p, i);
                if (principal[at] + fees[at] > 0) {
                    all.add(new Placed(payments.get(p), invoices.get(i), principal[at], fees[at]));
                }
            }
        }
        return List.copyOf(all);
    }

    /** How much of the invoiced amount is paid. */
    long principalOn(Invoice invoice) {
        return sum(principal, invoice);
    }

    /** How much of its fees is paid. */
    long feesOn(Invoice invoice) {
        return sum(fees, invoice);
    }

    private long sum(long[] part, Invoice invoice) {
        long sum = 0;
        for (int i = 0; i < invoices.size(); i++) {
            for (int p = 0; p < payments.size() && invoices.get(i).id().equals(invoice.id()); p++) {
                sum += part[at(p, i)];
            }
        }
        return sum;
    }
}
