package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Cancelled;
import io.duestream.loadtests.oracle.Fact.Credited;
import io.duestream.loadtests.oracle.Fact.DisputeOpened;
import io.duestream.loadtests.oracle.Fact.DisputeSettled;
import io.duestream.loadtests.oracle.Fact.Issued;
import io.duestream.loadtests.oracle.Fact.Respite;
import io.duestream.loadtests.oracle.Fact.Terms;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/** A known invoice by the facts known now. */
record Invoice(Issued issued, Terms terms, Facts facts) {
    String id() {
        return issued.invoiceId();
    }

    /** As the issuer wrote it; it orders invoices and dates the account. */
    LocalDate dueDate() {
        return terms.dueDate();
    }

    /** The due date moved to a bank day; dunning counts from it. */
    LocalDate dueDay() {
        return SwedishBankDays.firstOnOrAfter(dueDate());
    }

    /** Amount less the credits dated on or before the day, at least 0. */
    BigInteger principalOn(LocalDate day) {
        return terms.amount().subtract(creditedOn(day)).max(BigInteger.ZERO);
    }

    List<Credited> credits() {
        return facts.ofInvoice(id(), Credited.class);
    }

    boolean creditedWhole() {
        return !credits().isEmpty() && creditedOn(LocalDate.MAX).compareTo(terms.amount()) >= 0;
    }

    List<Cancelled> cancellations() {
        return facts.ofInvoice(id(), Cancelled.class);
    }

    boolean cancelled() {
        return !cancellations().isEmpty();
    }

    /** Opened on or before the day and not settled before it. */
    boolean inDisputeOn(LocalDate day) {
        return facts.ofInvoice(id(), DisputeOpened.class).stream()
                .filter(opened -> !opened.date().isAfter(day))
                .anyMatch(opened -> !settledBefore(day, opened.disputeId()));
    }

    boolean inRespiteOn(LocalDate day) {
        return facts.ofInvoice(id(), Respite.class).stream()
                .anyMatch(respite -> !day.isBefore(respite.from()) && !day.isAfter(respite.until()));
    }

    private boolean settledBefore(LocalDate day, String disputeId) {
        return facts.ofInvoice(id(), DisputeSettled.class).stream()
                .anyMatch(settled ->
                        settled.disputeId().equals(disputeId) && settled.date().isBefore(day));
    }

    private BigInteger creditedOn(LocalDate day) {
        return Money.sum(
                credits().stream().filter(credit -> !credit.date().isAfter(day)).map(Credited::amount));
    }
}
