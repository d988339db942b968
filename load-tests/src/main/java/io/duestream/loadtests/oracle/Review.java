package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.schemas.events.UnmatchedCause;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of all money that is not placed why it is not. */
record Review(Book book, boolean noReference, LocalDate today) {
    /**
     * Money that is not placed.
     *
     * @param id of the payment or return
     * @param amount negative for a return
     * @param cause null while it waits
     */
    record Unplaced(
            String id,
            String currency,
            BigInteger amount,
            @Nullable UnmatchedCause cause) {
        boolean waits() {
            return cause == null;
        }
    }

    List<Unplaced> unplaced() {
        Book.Placed placed = book.placed();
        Stream<Unplaced> payments = book.payments().stream().map(payment -> unplaced(payment, placed));
        Stream<Unplaced> returns = book.returns().unfit().stream().map(this::unplaced);
        return Stream.concat(payments, returns)
                .filter(unplaced -> unplaced.amount().signum() != 0)
                .toList();
    }

    private Unplaced unplaced(Payment payment, Book.Placed placed) {
        BigInteger rest = book.rest(payment, LocalDate.MAX);
        BigInteger amount = placed.unplaced().getOrDefault(payment.paymentId(), rest);
        boolean partlyPlaced = amount.compareTo(rest) < 0;
        return new Unplaced(payment.paymentId(), payment.currency(), amount, cause(payment, partlyPlaced));
    }

    private Unplaced unplaced(Returned returned) {
        UnmatchedCause cause = waitIsOver(returned.bookingDay()) ? UnmatchedCause.RETURN_WITHOUT_PAYMENT : null;
        return new Unplaced(
                returned.returnId(), returned.currency(), returned.amount().negate(), cause);
    }

    private @Nullable UnmatchedCause cause(Payment payment, boolean partlyPlaced) {
        if (noReference) {
            return UnmatchedCause.NO_REFERENCE;
        }
        List<Invoice> known = book.invoices();
        if (known.isEmpty()) {
            return waitIsOver(payment.bookingDay()) ? UnmatchedCause.UNKNOWN_REFERENCE : null;
        }
        if (known.stream().noneMatch(invoice -> invoice.issued().currency().equals(payment.currency()))) {
            return UnmatchedCause.WRONG_CURRENCY;
        }
        if (known.stream().allMatch(Invoice::cancelled)) {
            return UnmatchedCause.CANCELLED;
        }
        if (known.stream().allMatch(invoice -> invoice.cancelled() || invoice.creditedWhole())) {
            return UnmatchedCause.CREDITED;
        }
        return partlyPlaced ? UnmatchedCause.OVERPAID : UnmatchedCause.ALREADY_PAID;
    }

    private boolean waitIsOver(LocalDate bookingDay) {
        return !today.isBefore(bookingDay.plusDays(book.policy().waitDays()));
    }
}
