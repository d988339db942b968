package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Expected.Amounts;
import io.duestream.loadtests.oracle.Expected.InReview;
import io.duestream.loadtests.oracle.Expected.Place;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.loadtests.oracle.Fact.Returned;
import io.duestream.loadtests.oracle.Placing.Portion;
import io.duestream.loadtests.oracle.Review.Unplaced;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the book and the review into figures. */
record Statement(Book book, List<Unplaced> unplaced) {
    Expected expected() {
        Book.Placed placed = book.placed();
        List<Invoice> open = AccountStates.open(book);
        return new Expected(
                AccountStates.of(book),
                currency(),
                Money.sum(placed.principalOpen().values().stream()).longValueExact(),
                Money.sum(placed.feesOpen().values().stream()).longValueExact(),
                total(placed.onPrincipal()).add(total(placed.onFees())).longValueExact(),
                total(unplaced -> unplaced.currency().equals(currency())).longValueExact(),
                open.size(),
                open.isEmpty() ? null : open.getFirst().dueDate(),
                placements(placed),
                unmatched(),
                steps(),
                book.facts().deliveries());
    }

    /** The money of one currency. */
    Balance balance(String currency) {
        boolean placedHere = book.invoices().stream()
                .anyMatch(invoice -> invoice.issued().currency().equals(currency));
        Book.Placed placed = book.placed();
        BigInteger gone = Money.sum(book.payments().stream()
                .filter(payment -> payment.currency().equals(currency))
                .map(book::hasLeft));
        return new Balance(
                currency,
                book.facts().received(currency).subtract(gone),
                placedHere ? total(placed.onPrincipal()) : BigInteger.ZERO,
                placedHere ? total(placed.onFees()) : BigInteger.ZERO,
                total(unplaced -> unplaced.currency().equals(currency) && unplaced.waits()),
                total(unplaced -> unplaced.currency().equals(currency) && !unplaced.waits()),
                book.facts().returned(currency));
    }

    private @Nullable String currency() {
        return Stream.of(
                        book.invoices().stream().map(invoice -> invoice.issued().currency()),
                        book.payments().stream().map(Payment::currency),
                        book.facts().returns().stream().map(Returned::currency))
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }

    private static Map<Place, Amounts> placements(Book.Placed placed) {
        Map<Place, Amounts> placements = new LinkedHashMap<>();
        placed.onPrincipal()
                .forEach(portion -> placements.merge(
                        place(portion), new Amounts(portion.amount().longValueExact(), 0), Statement::add));
        placed.onFees()
                .forEach(portion -> placements.merge(
                        place(portion), new Amounts(0, portion.amount().longValueExact()), Statement::add));
        return placements;
    }

    private static Place place(Portion portion) {
        return new Place(portion.paymentId(), portion.invoiceId());
    }

    private static Amounts add(Amounts one, Amounts other) {
        return new Amounts(one.principal() + other.principal(), one.fees() + other.fees());
    }

    private Map<String, InReview> unmatched() {
        Map<String, InReview> unmatched = new LinkedHashMap<>();
        unplaced.stream()
                .filter(money -> !money.waits())
                .forEach(money -> unmatched.put(
                        money.id(),
                        new InReview(money.amount().longValueExact(), Objects.requireNonNull(money.cause()))));
        return unmatched;
    }

    private List<TakenStep> steps() {
        return book.steps().stream()
                .map(step -> new TakenStep(
                        step.invoiceId(), step.level(), step.kind(), step.day(), step.fee(), book.stands(step)))
                .toList();
    }

    private static BigInteger total(List<Portion> portions) {
        return Money.sum(portions.stream().map(Portion::amount));
    }

    private BigInteger total(Predicate<Unplaced> which) {
        return Money.sum(unplaced.stream().filter(which).map(Unplaced::amount));
    }
}
