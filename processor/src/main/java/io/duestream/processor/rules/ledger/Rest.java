package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.ledger.Placement.Placed;
import io.duestream.processor.rules.ledger.Unplaced.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The money that no invoice takes, and why. */
final class Rest {
    private Rest() {}

    static List<Unplaced> of(
            AccountKey key, Account account, Pairing pairing, List<Placed> placed, List<InvoiceView> invoices) {
        List<Unplaced> all = new ArrayList<>();
        for (int i = 0; i < account.payments().size(); i++) {
            Payment payment = account.payments().get(i);
            long on = placed(payment, placed);
            long rest = payment.amount() - payment.gone() - pairing.returned(payment, null) - on;
            if (rest > 0) {
                Cause cause = cause(key, account, payment, on > 0 || payment.gone() > 0, invoices);
                all.add(new Unplaced(
                        payment.id(),
                        rest,
                        payment.currency(),
                        payment.effective(),
                        payment.booked(),
                        payment.payer(),
                        cause,
                        false));
            }
        }
        for (int i = 0; i < account.returns().size(); i++) {
            Return returned = account.returns().get(i);
            if (pairing.paymentOf(returned) == null) {
                Cause cause = returned.reviewed() || !key.hasReference() ? Cause.RETURN_WITHOUT_PAYMENT : null;
                all.add(new Unplaced(
                        returned.id(),
                        returned.amount(),
                        returned.currency(),
                        returned.valueDate(),
                        returned.booked(),
                        null,
                        cause,
                        true));
            }
        }
        return List.copyOf(all);
    }

    private static long placed(Payment payment, List<Placed> placed) {
        return Lists.sum(placed, part -> part.payment().id().equals(payment.id()) ? part.principal() + part.fees() : 0);
    }

    private static @Nullable Cause cause(
            AccountKey key, Account account, Payment payment, boolean partly, List<InvoiceView> invoices) {
        if (!key.hasReference()) {
            return Cause.NO_REFERENCE;
        }
        if (invoices.isEmpty()) {
            return payment.reviewed() ? Cause.UNKNOWN_REFERENCE : null;
        }
        if (!payment.currency().equals(account.currency())) {
            return Cause.WRONG_CURRENCY;
        }
        if (none(invoices, Invoice::isPayable)) {
            return Cause.CANCELLED;
        }
        if (none(invoices, Invoice::isClaimed)) {
            return Cause.CREDITED;
        }
        return partly ? Cause.OVERPAID : Cause.ALREADY_PAID;
    }

    private static boolean none(List<InvoiceView> invoices, Predicate<Invoice> fits) {
        return Lists.find(invoices, view -> fits.test(view.invoice())) == null;
    }
}
