package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Amended;
import io.duestream.loadtests.oracle.Fact.Cancelled;
import io.duestream.loadtests.oracle.Fact.Credited;
import io.duestream.loadtests.oracle.Fact.DisputeOpened;
import io.duestream.loadtests.oracle.Fact.DisputeSettled;
import io.duestream.loadtests.oracle.Fact.Issued;
import io.duestream.loadtests.oracle.Fact.Outcome;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Respite;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.loadtests.oracle.Fact.Terms;
import io.duestream.schemas.events.DeliveryResult;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** The reasons to refuse a record, before anything else (its own content) or when it is new (with the other facts). */
final class Refusals {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Refusals() {}

    /** An amount below what it may be, an id or currency missing or malformed, dates in the wrong order, no result. */
    static boolean malformed(Fact fact) {
        return switch (fact) {
            case Issued issued ->
                issued.amount().signum() < 0
                        || badId(issued.invoiceId())
                        || issued.revision() < 1
                        || badCurrency(issued.currency())
                        || issued.dueDate().isBefore(issued.issueDate());
            case Amended amended ->
                amended.amount().signum() < 0 || badId(amended.invoiceId()) || amended.revision() < 1;
            case Credited credited ->
                credited.amount().signum() < 1 || badId(credited.invoiceId()) || badId(credited.creditNoteId());
            case Cancelled cancelled -> badId(cancelled.invoiceId());
            case DisputeOpened opened -> badId(opened.invoiceId()) || badId(opened.disputeId());
            case DisputeSettled settled -> badId(settled.invoiceId()) || badId(settled.disputeId());
            case Respite respite ->
                badId(respite.invoiceId())
                        || badId(respite.respiteId())
                        || respite.until().isBefore(respite.from());
            case Outcome outcome ->
                badId(outcome.invoiceId()) || badId(outcome.messageId()) || outcome.result() == DeliveryResult.UNKNOWN;
            case Payment payment ->
                payment.amount().signum() < 1 || badId(payment.paymentId()) || badCurrency(payment.currency());
            case Returned returned ->
                returned.amount().signum() < 1
                        || badId(returned.returnId())
                        || (returned.paymentId() != null && badId(returned.paymentId()))
                        || badCurrency(returned.currency());
        };
    }

    /** An invoice in another currency than the others; a sum of amounts of one kind above the greatest {@code long}. */
    static boolean misfit(Fact fact, Facts others) {
        if (fact instanceof Issued issued
                && others.all(Issued.class).stream()
                        .anyMatch(other -> !other.currency().equals(issued.currency()))) {
            return true;
        }
        return sums(others.with(fact)).stream().anyMatch(sum -> sum.compareTo(MOST) > 0);
    }

    private static List<BigInteger> sums(Facts facts) {
        BigInteger invoiced = Money.sum(facts.terms().stream().map(Terms::amount));
        BigInteger credited = Money.sum(facts.all(Credited.class).stream().map(Credited::amount));
        return Stream.concat(
                        Stream.of(invoiced, credited),
                        facts.currencies().stream()
                                .flatMap(currency -> Stream.of(facts.received(currency), facts.returned(currency))))
                .toList();
    }

    private static boolean badId(String id) {
        return id == null || id.isBlank();
    }

    private static boolean badCurrency(String currency) {
        return currency == null || !currency.matches("[A-Z]{3}");
    }
}
