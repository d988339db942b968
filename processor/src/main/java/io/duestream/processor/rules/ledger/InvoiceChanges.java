package io.duestream.processor.rules.ledger;

import static io.duestream.processor.rules.ledger.Lists.put;
import static io.duestream.processor.rules.ledger.Lists.with;

import java.time.LocalDate;

/** An invoice with one more fact. */
final class InvoiceChanges {
    private InvoiceChanges() {}

    static Invoice issued(Invoice i, Issue issue, Terms terms) {
        return terms(i.isKnown() ? i : i.withIssue(issue), terms);
    }

    static Invoice terms(Invoice i, Terms terms) {
        return i.withTerms(with(i.terms(), terms));
    }

    static Invoice credited(Invoice i, Credit credit) {
        return i.withCredits(with(i.credits(), credit));
    }

    static Invoice cancelled(Invoice i, LocalDate date) {
        return i.withCancelledOn(date);
    }

    static Invoice opened(Invoice i, String id, LocalDate date) {
        return i.withDisputes(put(
                i.disputes(),
                d -> d.id().equals(id),
                d -> new Dispute(id, date, d.settled()),
                new Dispute(id, date, null)));
    }

    static Invoice settled(Invoice i, String id, LocalDate date) {
        return i.withDisputes(put(
                i.disputes(),
                d -> d.id().equals(id),
                d -> new Dispute(id, d.opened(), date),
                new Dispute(id, null, date)));
    }

    static Invoice respite(Invoice i, Respite respite) {
        return i.withRespites(with(i.respites(), respite));
    }

    static Invoice step(Invoice i, Step step) {
        return i.withSteps(with(i.steps(), step));
    }

    static Invoice delivered(Invoice i, LocalDate date) {
        return i.withDelivery(i.delivery().delivered(date));
    }

    static Invoice deliveryFailed(Invoice i, LocalDate date) {
        return i.withDelivery(i.delivery().failed(date));
    }
}
