package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Payment;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that follows from the facts known now and the steps taken; it does not know the time.
 *
 * @param left money of each payment that has left with an invoice
 */
record Book(Facts facts, List<Step> steps, Map<String, BigInteger> left, ModelPolicy policy) {
    /** By all facts known, whatever their day. */
    private static final LocalDate ALWAYS = LocalDate.MAX;

    /** Where the money stands, and what is open and unplaced after it. Amounts of 0 are in it. */
    record Placed(
            List<Placing.Portion> onPrincipal,
            List<Placing.Portion> onFees,
            Map<String, BigInteger> principalOpen,
            Map<String, BigInteger> feesOpen,
            Map<String, BigInteger> unplaced) {}

    Placed placed() {
        Map<String, BigInteger> money = money(ALWAYS);
        Map<String, BigInteger> principal = principal(ALWAYS);
        Map<String, BigInteger> fees = fees();
        List<Placing.Portion> onPrincipal = Placing.place(money, principal);
        List<Placing.Portion> onFees = Placing.place(money, fees);
        return new Placed(onPrincipal, onFees, principal, fees, money);
    }

    Returns returns() {
        return Returns.of(facts, left);
    }

    /** What is left of a payment: less returns with a value day on or before the day, less what has left with invoices. */
    BigInteger rest(Payment payment, LocalDate day) {
        return payment.amount().subtract(returns().lowered(payment, day)).subtract(hasLeft(payment));
    }

    BigInteger hasLeft(Payment payment) {
        return left.getOrDefault(payment.paymentId(), BigInteger.ZERO);
    }

    List<Step> standing(Invoice invoice) {
        return steps.stream()
                .filter(step -> step.invoiceId().equals(invoice.id()))
                .filter(this::stands)
                .toList();
    }

    /** Whether the step stands by the facts known now. */
    boolean stands(Step step) {
        Invoice invoice = facts.invoices().stream()
                .filter(known -> known.id().equals(step.invoiceId()))
                .findFirst()
                .orElseThrow();
        return !invoice.cancelled()
                && !invoice.creditedWhole()
                && !invoice.inDisputeOn(step.day())
                && !invoice.inRespiteOn(step.day())
                && !tooEarly(step, invoice)
                && !covered(step);
    }

    private boolean tooEarly(Step step, Invoice invoice) {
        int days = policy.rung(step.level()).daysAfterDue();
        return step.day().isBefore(invoice.dueDay().plusDays(days));
    }

    private boolean covered(Step step) {
        Map<String, BigInteger> open = principal(step.day());
        Placing.place(money(step.day()), open);
        return open.getOrDefault(step.invoiceId(), BigInteger.ZERO).signum() == 0;
    }

    /** Money in the currency of the invoices, effective on or before the day. */
    private Map<String, BigInteger> money(LocalDate day) {
        Map<String, BigInteger> money = new LinkedHashMap<>();
        for (Payment payment : facts.payments()) {
            boolean fits = facts.invoices().stream()
                    .anyMatch(invoice -> invoice.issued().currency().equals(payment.currency()));
            if (fits && !payment.effectiveDay().isAfter(day)) {
                money.put(payment.paymentId(), rest(payment, day));
            }
        }
        return money;
    }

    private Map<String, BigInteger> principal(LocalDate day) {
        Map<String, BigInteger> principal = new LinkedHashMap<>();
        facts.invoices().stream()
                .filter(invoice -> !invoice.cancelled())
                .forEach(invoice -> principal.put(invoice.id(), invoice.principalOn(day)));
        return principal;
    }

    private Map<String, BigInteger> fees() {
        Map<String, BigInteger> fees = new LinkedHashMap<>();
        facts.invoices().stream()
                .filter(invoice -> !invoice.cancelled())
                .forEach(invoice -> fees.put(
                        invoice.id(),
                        Money.sum(standing(invoice).stream().map(step -> BigInteger.valueOf(step.fee())))));
        return fees;
    }
}
