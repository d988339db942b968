package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Feed;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import io.duestream.processor.rules.market.BankCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next rung of an invoice's ladder: its day, and whether it may be taken now. */
final class Ladder {
    private Ladder() {}

    /**
     * The next step.
     *
     * @param day the rung's day, a bank day
     * @param notBefore the first instant at which it may be taken
     */
    record Next(int level, Rung rung, LocalDate day, Instant notBefore) {}

    /** The next rung; null if there is none or the invoice is not to be reminded of. */
    static @Nullable Next next(InvoiceView view) {
        Policy policy = view.policy();
        Step last = view.highestStanding();
        int level = last == null ? 1 : last.level() + 1;
        boolean dunnable = view.invoice().isPayable()
                && view.principalOpen() > 0
                && !view.invoice().isDisputed();
        if (!dunnable || level > policy.ladder().size()) {
            return null;
        }
        BankCalendar calendar = policy.market().calendar();
        Rung rung = policy.ladder().get(level - 1);
        LocalDate day = calendar.onOrAfter(view.invoice().dueDate()).plusDays(rung.daysAfterDue());
        if (last != null && last.day().plusDays(rung.daysAfterPrevious()).isAfter(day)) {
            day = last.day().plusDays(rung.daysAfterPrevious());
        }
        day = calendar.onOrAfter(day);
        LocalDate first = policy.feed() ? day : calendar.plus(day, policy.feedDelayBankDays());
        return new Next(level, rung, day, policy.opening(afterRespite(view.invoice(), first, calendar)));
    }

    private static LocalDate afterRespite(Invoice invoice, LocalDate day, BankCalendar calendar) {
        LocalDate free = day;
        while (invoice.isInRespite(free)) {
            free = calendar.onOrAfter(free.plusDays(1));
        }
        return free;
    }

    /** The step that may be taken now; null if none may. */
    static @Nullable StepTaken take(AccountView account, InvoiceView view, Tick tick, Instant at) {
        Next next = next(view);
        Policy policy = view.policy();
        LocalDate today = policy.dayOf(at);
        if (next == null
                || tick.known().isBefore(next.notBefore())
                || at.isBefore(policy.opening(today))
                || !policy.market().calendar().isBankDay(today)
                || view.invoice().isHeld(today)
                || !isCovered(next, policy, tick)) {
            return null;
        }
        Step step = new Step(next.level(), next.rung().kind(), today, fee(account, view, next.rung()));
        if (Standing.excuse(account.account(), account.pairing(), view.invoice(), step, policy) != null) {
            return null;
        }
        int daysToPay = next.rung().daysToPay();
        return new StepTaken(view.invoice().id(), step, daysToPay == 0 ? null : today.plusDays(daysToPay));
    }

    /**
     * The first instant after which it is worth asking again, when no step may be taken now: that of the rung, or that of the bank's
     * file, or the opening of a day after this one. Null while nothing but a mark, or a change of the account, can help.
     */
    static @Nullable Instant again(InvoiceView view, Tick tick, Instant at) {
        Next next = next(view);
        Instant covered = next == null ? null : coveredFrom(next, view.policy(), tick.feed());
        if (next == null || covered == null) {
            return null;
        }
        Instant ready = covered.isAfter(next.notBefore()) ? covered : next.notBefore();
        if (ready.isAfter(tick.known())) {
            return ready;
        }
        LocalDate today = view.policy().dayOf(at);
        Instant opening = view.policy().opening(today);
        return at.isBefore(opening) ? opening : view.policy().opening(today.plusDays(1));
    }

    private static boolean isCovered(Next next, Policy policy, Tick tick) {
        Instant covered = coveredFrom(next, policy, tick.feed());
        return covered != null && !covered.isAfter(tick.known());
    }

    /** From when on the bank's files are taken for known as far as the step needs them; null while one is missing. */
    private static @Nullable Instant coveredFrom(Next next, Policy policy, Feed feed) {
        if (!policy.feed()) {
            return next.notBefore();
        }
        boolean soft = next.rung().kind() == StepKind.SOFT_REMINDER;
        LocalDate needed = soft ? policy.market().calendar().before(next.day()) : next.day();
        Instant since = feed.coveredSince(needed);
        return since == null ? null : since.plus(policy.settling());
    }

    private static long fee(AccountView account, InvoiceView view, Rung rung) {
        boolean returned = account.pairing().anySince(view.invoice().head().date());
        return returned ? 0 : rung.fee();
    }
}
