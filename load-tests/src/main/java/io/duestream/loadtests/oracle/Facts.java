package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Expected.Delivery;
import io.duestream.loadtests.oracle.Fact.Issued;
import io.duestream.loadtests.oracle.Fact.OfInvoice;
import io.duestream.loadtests.oracle.Fact.Outcome;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.loadtests.oracle.Fact.Terms;
import io.duestream.schemas.events.DeliveryResult;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The set of facts of one account. */
record Facts(List<Fact> list) {
    private static final Comparator<Payment> PAYMENT_ORDER =
            Comparator.comparing(Payment::effectiveDay).thenComparing(Payment::paymentId);
    private static final Comparator<Returned> RETURN_ORDER =
            Comparator.comparing(Returned::valueDay).thenComparing(Returned::returnId);

    Facts {
        list = List.copyOf(list);
    }

    Facts with(Fact fact) {
        List<Fact> more = new ArrayList<>(list);
        more.add(fact);
        return new Facts(more);
    }

    <F extends Fact> List<F> all(Class<F> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <F extends OfInvoice> List<F> ofInvoice(String invoiceId, Class<F> kind) {
        return all(kind).stream()
                .filter(fact -> fact.invoiceId().equals(invoiceId))
                .toList();
    }

    /** In the order in which their money is placed. */
    List<Payment> payments() {
        return all(Payment.class).stream().sorted(PAYMENT_ORDER).toList();
    }

    /** In the order in which they are taken. */
    List<Returned> returns() {
        return all(Returned.class).stream().sorted(RETURN_ORDER).toList();
    }

    /** The known invoices in the order in which they take money. */
    List<Invoice> invoices() {
        return invoiceIds().stream()
                .map(this::invoice)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::id))
                .toList();
    }

    /** The terms that hold, invoice by invoice, known or not. */
    List<Terms> terms() {
        return invoiceIds().stream().map(this::terms).flatMap(Optional::stream).toList();
    }

    Set<String> currencies() {
        return Stream.concat(
                        all(Payment.class).stream().map(Payment::currency),
                        all(Returned.class).stream().map(Returned::currency))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    BigInteger received(String currency) {
        return total(all(Payment.class), Payment::currency, Payment::amount, currency);
    }

    BigInteger returned(String currency) {
        return total(all(Returned.class), Returned::currency, Returned::amount, currency);
    }

    private static <F> BigInteger total(
            Collection<F> facts, Function<F, String> currencyOf, Function<F, BigInteger> amountOf, String currency) {
        return Money.sum(facts.stream()
                .filter(fact -> currencyOf.apply(fact).equals(currency))
                .map(amountOf));
    }

    /** What became of the messages about each invoice, known or not; invoices without outcomes are left out. */
    Map<String, Delivery> deliveries() {
        return all(Outcome.class).stream()
                .map(Outcome::invoiceId)
                .distinct()
                .collect(Collectors.toMap(invoice -> invoice, this::delivery));
    }

    private Delivery delivery(String invoiceId) {
        return new Delivery(
                days(invoiceId, DeliveryResult.DELIVERED)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                days(invoiceId, DeliveryResult.FAILED).max(LocalDate::compareTo).orElse(null));
    }

    private Stream<LocalDate> days(String invoiceId, DeliveryResult result) {
        return ofInvoice(invoiceId, Outcome.class).stream()
                .filter(outcome -> outcome.result() == result)
                .map(Outcome::date);
    }

    private Set<String> invoiceIds() {
        return all(OfInvoice.class).stream().map(OfInvoice::invoiceId).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Terms> terms(String invoiceId) {
        return ofInvoice(invoiceId, Terms.class).stream().max(Comparator.comparingLong(Terms::revision));
    }

    private Optional<Invoice> invoice(String invoiceId) {
        return ofInvoice(invoiceId, Issued.class).stream()
                .min(Comparator.comparingLong(Issued::revision))
                .map(issued -> new Invoice(issued, terms(invoiceId).orElseThrow(), this));
    }
}
