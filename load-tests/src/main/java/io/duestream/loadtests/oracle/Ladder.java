package io.duestream.loadtests.oracle;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The steps that a tick takes. */
record Ladder(Book book, Instant tick, Feed feed) {
    List<Step> steps() {
        return book.invoices().stream()
                .map(this::step)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Step> step(Invoice invoice) {
        List<Step> standing = book.standing(invoice);
        int level = 1 + standing.stream().mapToInt(Step::level).max().orElse(0);
        if (level > book.policy().rungs().size()) {
            return Optional.empty();
        }
        Rung rung = book.policy().rung(level);
        Step step = new Step(invoice.id(), level, rung.kind(), today(), fee(rung, invoice));
        return mayStep(invoice, rung, rungDay(rung, invoice, standing)) && book.stands(step)
                ? Optional.of(step)
                : Optional.empty();
    }

    private boolean mayStep(Invoice invoice, Rung rung, LocalDate rungDay) {
        return SwedishBankDays.isBankDay(today())
                && !book.policy()
                        .local(tick)
                        .toLocalTime()
                        .isBefore(book.policy().timeOfDay())
                && !today().isBefore(rungDay)
                && !invoice.cancelled()
                && book.placed()
                                .principalOpen()
                                .getOrDefault(invoice.id(), BigInteger.ZERO)
                                .signum()
                        > 0
                && !invoice.inDisputeOn(today())
                && !invoice.inRespiteOn(today())
                && feedCovers(rung, rungDay);
    }

    private LocalDate rungDay(Rung rung, Invoice invoice, List<Step> standing) {
        LocalDate afterDue = invoice.dueDay().plusDays(rung.daysAfterDue());
        LocalDate afterPrevious = standing.stream()
                .map(step -> step.day().plusDays(rung.daysAfterPrevious()))
                .max(LocalDate::compareTo)
                .orElse(afterDue);
        return SwedishBankDays.firstOnOrAfter(afterDue.isAfter(afterPrevious) ? afterDue : afterPrevious);
    }

    private boolean feedCovers(Rung rung, LocalDate rungDay) {
        return switch (book.policy().feed()) {
            case FeedRule.Marks marks ->
                feed.completeThrough(
                        rung.kind() == StepKind.SOFT_REMINDER ? SwedishBankDays.lastBefore(rungDay) : rungDay,
                        tick.minus(marks.settling()));
            case FeedRule.BankDays delay -> !today().isBefore(SwedishBankDays.plus(rungDay, delay.days()));
        };
    }

    private long fee(Rung rung, Invoice invoice) {
        return rung.kind() == StepKind.SOFT_REMINDER || paymentWasReturned(invoice) ? 0 : rung.fee();
    }

    private boolean paymentWasReturned(Invoice invoice) {
        Returns returns = book.returns();
        return book.payments().stream()
                .filter(payment ->
                        !payment.effectiveDay().isBefore(invoice.issued().issueDate()))
                .anyMatch(payment -> !returns.of(payment).isEmpty());
    }

    private LocalDate today() {
        return book.policy().day(tick);
    }
}
