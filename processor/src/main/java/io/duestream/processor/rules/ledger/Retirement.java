package io.duestream.processor.rules.ledger;

import java.util.List;

/** What leaves an account, and what waits no longer. */
final class Retirement {
    private Retirement() {}

    static Account waitEnded(Account account, History history, String id) {
        List<Payment> payments = account.payments().stream()
                .map(p -> p.id().equals(id) ? p.asReviewed() : p)
                .toList();
        List<Return> returns = account.returns().stream()
                .map(r -> r.id().equals(id) ? r.asReviewed() : r)
                .toList();
        return account.changed(account.invoices(), payments, returns, history);
    }

    static Account invoice(Account account, History history, String id) {
        List<Invoice> left = account.invoices().stream()
                .filter(invoice -> !invoice.id().equals(id))
                .toList();
        return account.changed(left, account.payments(), account.returns(), history);
    }

    /** A payment that is used up leaves together with the returns that took the rest of it. */
    static Account money(Account account, History history, String id, long amount) {
        Pairing pairing = Pairing.of(account);
        List<Return> returns = account.returns();
        List<Payment> payments = account.payments();
        Payment payment = account.payment(id);
        if (payment == null) {
            returns = returns.stream().filter(r -> !r.id().equals(id)).toList();
        } else if (payment.gone() + amount + pairing.returned(payment, null) >= payment.amount()) {
            payments = payments.stream().filter(p -> !p.id().equals(id)).toList();
            returns = returns.stream()
                    .filter(r -> !payment.equals(pairing.paymentOf(r)))
                    .toList();
        } else {
            Payment rest = payment.less(amount);
            payments = payments.stream().map(p -> p.id().equals(id) ? rest : p).toList();
        }
        return account.changed(account.invoices(), payments, returns, history);
    }
}
