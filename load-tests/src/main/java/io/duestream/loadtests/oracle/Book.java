package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Payment;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that follows from the facts known now and the steps taken; it does not know the time. */
final class Book {
    /** By all facts known, whatever their day. */
    private static final LocalDate ALWAYS = LocalDate.MAX;

    /** Where the money stands, and what is open and unplaced after it. Amounts of 0 are in it. */
    record Placed(
            List<Placing.Portion> onPrincipal,
            List<Placing.Portion> onFees,
            Map<String, BigInteger> principalOpen,
            Map<String, BigInteger> feesOpen,
            Map<String, BigInteger> unplaced) {}

    private final Facts facts;
    private final List<Step> steps;
    private final Map<String, BigInteger> left;
    private final ModelPolicy policy;
    private final List<Invoice> invoices;
    private final List<Payment> payments;
    private final Returns returns;
    private final Placed placed;

    /** Works everything out; {@code left} is the money of each payment that has left with an invoice. */
    Book(Facts facts, List<Step> steps, Map<String, BigInteger> left, ModelPolicy policy) {
        this.facts = facts;
        this.steps = List.copyOf(steps);
        this.left = Map.copyOf(left);
        this.policy = policy;
        this.invoices = facts.invoices();
        this.payments = facts.payments();
        this.returns = Returns.of(facts, left);
        this.placed = place();
    }

    Facts facts() {
        return facts;
    }

    List<Step> steps() {
        return steps;
    }

    ModelPolicy policy() {
        return policy;
    }

    /** The known invoices in the order in which they take money. */
    List<Invoice> invoices() {
        return invoices;
    }

    /** In the order in which their money is placed. */
    List<Payment> payments() {
        return payments;
    }

    Returns returns() {
        return returns;
    }

    Placed placed() {
        return placed;
    }

    /** What is left of a payment: less returns with a value day on or before the day, less what has left with invoices. */
    BigInteger rest(Payment payment, LocalDate day) {
        return payment.amount().subtract(returns.lowered(payment, day)).subtract(hasLeft(payment));
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
        Invoice invoice = invoices.stream()
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

    private Placed place() {
        Map<String, BigInteger> money = money(ALWAYS);
        Map<String, BigInteger> principal = principal(ALWAYS);
        Map<String, BigInteger> fees = fees();
        List<Placing.Portion> onPrincipal = Placing.place(money, principal);
        List<Placing.Portion> onFees = Placing.place(money, fees);
        return new Placed(onPrincipal, onFees, principal, fees, money);
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
        for (Payment payment : payments) {
            boolean fits = invoices.stream()
                    .anyMatch(invoice -> invoice.issued().currency().equals(payment.currency()));
            if (fits && !payment.effectiveDay().isAfter(day)) {
                money.put(payment.paymentId(), rest(payment, day));
            }
        }
        return money;
    }

    private Map<String, BigInteger> principal(LocalDate day) {
        Map<String, BigInteger> principal = new LinkedHashMap<>();
        invoices.stream()
                .filter(invoice -> !invoice.cancelled())
                .forEach(invoice -> principal.put(invoice.id(), invoice.principalOn(day)));
        return principal;
    }

    private Map<String, BigInteger> fees() {
        Map<String, BigInteger> fees = new LinkedHashMap<>();
        invoices.stream()
                .filter(invoice -> !invoice.cancelled())
                .forEach(invoice -> fees.put(
                        invoice.id(),
                        Money.sum(firstOfEachLevel(standing(invoice)).map(step -> BigInteger.valueOf(step.fee())))));
        return fees;
    }

    private static Stream<Step> firstOfEachLevel(List<Step> standing) {
        return standing.stream().filter(step -> standing.stream()
                .noneMatch(other -> other.level() == step.level() && other.day().isBefore(step.day())));
    }
}
