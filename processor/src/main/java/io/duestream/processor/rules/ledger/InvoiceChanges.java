package io.duestream.processor.rules.ledger;

import static io.duestream.processor.rules.ledger.Account.put;
import static io.duestream.processor.rules.ledger.Account.with;

import java.time.LocalDate;
import java.util.List;

/** An invoice with one more fact. */
final class InvoiceChanges {
    private InvoiceChanges() {}

    static Invoice issued(Invoice i, Issue issue, Terms terms) {
        Issue head = i.issue() == null ? issue : i.issue();
        return terms(
                new Invoice(
                        i.id(),
                        head,
                        i.terms(),
                        i.credits(),
                        i.cancelledOn(),
                        i.disputes(),
                        i.respites(),
                        i.steps(),
                        i.delivery()),
                terms);
    }

    static Invoice terms(Invoice i, Terms terms) {
        List<Terms> all = with(i.terms(), terms);
        return new Invoice(
                i.id(),
                i.issue(),
                all,
                i.credits(),
                i.cancelledOn(),
                i.disputes(),
                i.respites(),
                i.steps(),
                i.delivery());
    }

    static Invoice credited(Invoice i, Credit credit) {
        List<Credit> all = with(i.credits(), credit);
        return new Invoice(
                i.id(),
                i.issue(),
                i.terms(),
                all,
                i.cancelledOn(),
                i.disputes(),
                i.respites(),
                i.steps(),
                i.delivery());
    }

    static Invoice cancelled(Invoice i, LocalDate date) {
        return new Invoice(
                i.id(), i.issue(), i.terms(), i.credits(), date, i.disputes(), i.respites(), i.steps(), i.delivery());
    }

    static Invoice opened(Invoice i, String id, LocalDate date) {
        return disputes(
                i,
                put(
                        i.disputes(),
                        d -> d.id().equals(id),
                        d -> new Dispute(id, date, d.settled()),
                        new Dispute(id, date, null)));
    }

    static Invoice settled(Invoice i, String id, LocalDate date) {
        return disputes(
                i,
                put(
                        i.disputes(),
                        d -> d.id().equals(id),
                        d -> new Dispute(id, d.opened(), date),
                        new Dispute(id, null, date)));
    }

    private static Invoice disputes(Invoice i, List<Dispute> all) {
        return new Invoice(
                i.id(), i.issue(), i.terms(), i.credits(), i.cancelledOn(), all, i.respites(), i.steps(), i.delivery());
    }

    static Invoice respite(Invoice i, Respite respite) {
        List<Respite> all = with(i.respites(), respite);
        return new Invoice(
                i.id(), i.issue(), i.terms(), i.credits(), i.cancelledOn(), i.disputes(), all, i.steps(), i.delivery());
    }

    static Invoice step(Invoice i, Step step) {
        List<Step> all = with(i.steps(), step);
        return new Invoice(
                i.id(),
                i.issue(),
                i.terms(),
                i.credits(),
                i.cancelledOn(),
                i.disputes(),
                i.respites(),
                all,
                i.delivery());
    }

    static Invoice delivery(Invoice i, Delivery delivery) {
        return new Invoice(
                i.id(),
                i.issue(),
                i.terms(),
                i.credits(),
                i.cancelledOn(),
                i.disputes(),
                i.respites(),
                i.steps(),
                delivery);
    }
}
