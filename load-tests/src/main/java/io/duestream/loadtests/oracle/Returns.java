package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Returned;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which return lowers which payment.
 *
 * @param byPayment the returns that lower a payment, by its id
 * @param unfit the returns that fit no payment
 */
record Returns(Map<String, List<Returned>> byPayment, List<Returned> unfit) {
    /**
     * Takes the returns in their order.
     *
     * @param left money of each payment that has left with an invoice
     */
    static Returns of(Facts facts, Map<String, BigInteger> left) {
        Returns returns = new Returns(new LinkedHashMap<>(), new ArrayList<>());
        List<Payment> payments = facts.payments();
        for (Returned returned : facts.returns()) {
            returns.payment(returned, payments, left)
                    .ifPresentOrElse(
                            payment -> returns.byPayment
                                    .computeIfAbsent(payment.paymentId(), id -> new ArrayList<>())
                                    .add(returned),
                            () -> returns.unfit.add(returned));
        }
        return returns;
    }

    List<Returned> of(Payment payment) {
        return byPayment.getOrDefault(payment.paymentId(), List.of());
    }

    /** What was taken back of the payment with a value day on or before the day. */
    BigInteger lowered(Payment payment, LocalDate day) {
        return Money.sum(of(payment).stream()
                .filter(returned -> !returned.valueDay().isAfter(day))
                .map(Returned::amount));
    }

    private Optional<Payment> payment(Returned returned, List<Payment> payments, Map<String, BigInteger> left) {
        return payments.stream()
                .filter(payment -> payment.currency().equals(returned.currency()))
                .filter(payment -> returned.paymentId() == null
                        ? fitsWhole(returned, payment, left)
                        : fitsNamed(returned, payment, left))
                .max(Comparator.comparing(Payment::effectiveDay).thenComparing(Payment::paymentId));
    }

    private boolean fitsNamed(Returned returned, Payment payment, Map<String, BigInteger> left) {
        BigInteger rest = payment.amount()
                .subtract(lowered(payment, LocalDate.MAX))
                .subtract(left.getOrDefault(payment.paymentId(), BigInteger.ZERO));
        return payment.paymentId().equals(returned.paymentId())
                && returned.amount().compareTo(rest) <= 0;
    }

    private boolean fitsWhole(Returned returned, Payment payment, Map<String, BigInteger> left) {
        return payment.amount().equals(returned.amount())
                && of(payment).isEmpty()
                && !left.containsKey(payment.paymentId())
                && !payment.effectiveDay().isAfter(returned.valueDay());
    }
}
