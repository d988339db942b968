package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.ledger.Placement.Placed;
import io.duestream.processor.rules.ledger.Unplaced.Cause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The money that no invoice takes, and why. */
final class Rest {
    private Rest() {}

    static List<Unplaced> of(
            AccountKey key, Account account, Pairing pairing, List<Placed> placed, List<InvoiceView> invoices) {
        List<Unplaced> all = new ArrayList<>();
        for (Payment payment : account.payments()) {
            long on = placed.stream()
                    .filter(part -> part.payment().equals(payment))
                    .mapToLong(part -> part.principal() + part.fees())
                    .sum();
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
        for (Return returned : account.returns()) {
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
        List<Invoice> payable = invoices.stream()
                .map(InvoiceView::invoice)
                .filter(Invoice::isPayable)
                .toList();
        if (payable.isEmpty()) {
            return Cause.CANCELLED;
        }
        if (payable.stream().allMatch(Invoice::isCreditedWhole)) {
            return Cause.CREDITED;
        }
        return partly ? Cause.OVERPAID : Cause.ALREADY_PAID;
    }
}
