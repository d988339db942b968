package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Cancelled;
import io.duestream.loadtests.oracle.Fact.Credited;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.loadtests.oracle.Placing.Portion;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has been settled so long that it leaves. */
record Leaving(Book book, LocalDate today) {
    List<Invoice> invoices() {
        return book.invoices().stream().filter(this::leaves).toList();
    }

    /** The money placed on an invoice. */
    List<Portion> money(Invoice invoice) {
        Book.Placed placed = book.placed();
        return Stream.concat(placed.onPrincipal().stream(), placed.onFees().stream())
                .filter(portion -> portion.invoiceId().equals(invoice.id()))
                .toList();
    }

    /** Payments of which nothing is placed, each with the returns that lower it, and returns that fit no payment. */
    Stream<Fact> loose() {
        Stream<Fact> payments = book.payments().stream()
                .filter(this::leaves)
                .flatMap(payment -> Stream.concat(Stream.of(payment), book.returns().of(payment).stream()));
        Stream<Fact> returns = book.returns().unfit().stream()
                .filter(returned -> hasPassedSince(returned.bookingDay()))
                .map(Fact.class::cast);
        return Stream.concat(payments, returns);
    }

    private boolean leaves(Invoice invoice) {
        BigInteger open = book.placed().principalOpen().getOrDefault(invoice.id(), BigInteger.ZERO);
        return open.signum() == 0 && hasPassedSince(lastDay(invoice));
    }

    private LocalDate lastDay(Invoice invoice) {
        Set<String> payers = money(invoice).stream().map(Portion::paymentId).collect(Collectors.toSet());
        Stream<LocalDate> days = Stream.of(
                        Stream.of(invoice.dueDate()),
                        invoice.credits().stream().map(Credited::date),
                        invoice.cancellations().stream().map(Cancelled::date),
                        book.payments().stream()
                                .filter(payment -> payers.contains(payment.paymentId()))
                                .map(Payment::effectiveDay))
                .flatMap(each -> each);
        return days.max(LocalDate::compareTo).orElseThrow();
    }

    /** A payment that has left whole leaves no trace; another one stays as long as its returns. */
    private boolean leaves(Payment payment) {
        Book.Placed placed = book.placed();
        boolean somePlaced = Stream.concat(placed.onPrincipal().stream(), placed.onFees().stream())
                .anyMatch(portion -> portion.paymentId().equals(payment.paymentId()));
        boolean allLeft = book.hasLeft(payment).equals(payment.amount());
        return !somePlaced && (allLeft || hasPassedSince(lastBooking(payment)));
    }

    private LocalDate lastBooking(Payment payment) {
        return book.returns().of(payment).stream()
                .map(Returned::bookingDay)
                .filter(payment.bookingDay()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(payment.bookingDay());
    }

    private boolean hasPassedSince(LocalDate day) {
        return !today.isBefore(day.plusDays(book.policy().retentionDays()));
    }
}
