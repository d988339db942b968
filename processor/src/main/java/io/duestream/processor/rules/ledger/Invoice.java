package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one invoice.
 *
 * @param id the issuer's number
 * @param issue its head; null until its issue has arrived
 * @param terms every revision known, in no order
 * @param credits its credit notes
 * @param cancelledOn day of the cancellation; null if it was not cancelled
 * @param disputes objections
 * @param respites grants of more time
 * @param steps steps taken, in the order in which they were
 * @param delivery what became of its messages
 */
public record Invoice(
        String id,
        @Nullable Issue issue,
        List<Terms> terms,
        List<Credit> credits,
        @Nullable LocalDate cancelledOn,
        List<Dispute> disputes,
        List<Respite> respites,
        List<Step> steps,
        Delivery delivery) {
    /** The order in which invoices are paid: due date, then id. Only for known invoices. */
    static final Comparator<Invoice> OLDEST_FIRST =
            Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::id);

    static Invoice unknown(String id) {
        return new Invoice(id, null, List.of(), List.of(), null, List.of(), List.of(), List.of(), Delivery.NONE);
    }

    /** Whether its issue has arrived; until then its other facts count for nothing. */
    public boolean isKnown() {
        return issue != null;
    }

    /** Whether money may be placed on it. */
    public boolean isPayable() {
        return issue != null && cancelledOn == null;
    }

    /** The head of a known invoice. */
    public Issue head() {
        if (issue == null) {
            throw new IllegalStateException("invoice " + id + " is not known yet");
        }
        return issue;
    }

    /** The terms that hold: those of the highest revision. Only for known invoices. */
    public Terms current() {
        Terms highest = terms.get(0);
        for (int i = 1; i < terms.size(); i++) {
            Terms candidate = terms.get(i);
            if (candidate.revision() > highest.revision()) {
                highest = candidate;
            }
        }
        return highest;
    }

    /** Due date by the terms that hold. */
    public LocalDate dueDate() {
        return current().dueDate();
    }

    /** What is owed besides fees, by the credits up to a day; all of them where the day is null. */
    public long principal(@Nullable LocalDate asOf) {
        long rest = current().amount();
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            if (asOf == null || !credit.date().isAfter(asOf)) {
                rest -= Math.min(rest, credit.amount());
            }
        }
        return rest;
    }

    /** Whether it asked for money and credit notes took all of it back, whatever their dates. */
    public boolean isCreditedWhole() {
        return current().amount() > 0 && principal(null) == 0;
    }

    /** Whether it still asks for money, paid or not. */
    boolean isClaimed() {
        return isPayable() && !isCreditedWhole();
    }

    /** Whether an objection is open now. */
    public boolean isDisputed() {
        return Lists.find(disputes, Dispute::isOpen) != null;
    }

    /** Whether the customer was left in peace on a day: in dispute or in respite. */
    public boolean isHeld(LocalDate day) {
        return wasDisputed(day) || isInRespite(day);
    }

    /** Whether the day lies in a respite. */
    public boolean isInRespite(LocalDate day) {
        return Lists.find(respites, respite -> respite.covers(day)) != null;
    }

    /** Whether the day lies in a dispute. */
    public boolean wasDisputed(LocalDate day) {
        return Lists.find(disputes, dispute -> dispute.covers(day)) != null;
    }

    Invoice withIssue(Issue issue) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withTerms(List<Terms> terms) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withCredits(List<Credit> credits) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withCancelledOn(LocalDate cancelledOn) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withDisputes(List<Dispute> disputes) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withRespites(List<Respite> respites) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withSteps(List<Step> steps) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }

    Invoice withDelivery(Delivery delivery) {
        return new Invoice(id, issue, terms, credits, cancelledOn, disputes, respites, steps, delivery);
    }
}
