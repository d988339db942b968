package io.duestream.loadtests.plan;

import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.StepKind;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of one invoice when a leg is over. All amounts are minor units.
 *
 * @param invoice its number in the plan, from 0
 * @param account the account under its reference
 * @param stray the account of money that was meant for it and carried another reference or none; null where there is none
 */
public record Expectation(
        long invoice, Fate fate, Account account, @Nullable Account stray) {
    /** The accounts, one or two. */
    public List<Account> accounts() {
        return stray == null ? List.of(account) : List.of(account, stray);
    }

    /**
     * An account, as the latest records say it.
     *
     * @param key {@code creditor|reference}
     * @param image null if nothing about the account has been published
     * @param causes numbers of the events that are its facts; of one that contradicts another as often as it is published
     * @param steps those that stand, in the order taken
     * @param withdrawn steps that were taken and do not stand
     * @param possible steps that a fact of their own leg excuses: taken and withdrawn if they came first, else never taken
     * @param turns how often steps were withdrawn or reinstated, those that are only possible left out
     * @param placed what stands where, amounts of 0 left out
     * @param rests what {@code unmatched} says, amounts of 0 left out
     */
    public record Account(
            String key,
            @Nullable Image image,
            List<Long> causes,
            List<Step> steps,
            List<Step> withdrawn,
            List<Step> possible,
            int turns,
            List<Placed> placed,
            List<Rest> rests) {
        /** Copies the lists. */
        public Account {
            causes = List.copyOf(causes);
            steps = List.copyOf(steps);
            withdrawn = List.copyOf(withdrawn);
            possible = List.copyOf(possible);
            placed = List.copyOf(placed);
            rests = List.copyOf(rests);
        }
    }

    /**
     * The account image.
     *
     * @param unplaced money that waits or is in review; returns count below 0
     * @param dueDate of the oldest open invoice; null if none is open
     */
    public record Image(
            AccountState state,
            String currency,
            long principalOpen,
            long feesOpen,
            long paid,
            long unplaced,
            int openInvoices,
            @Nullable LocalDate dueDate) {}

    /** A step that was taken. */
    public record Step(String invoiceId, int level, StepKind kind, LocalDate day, long fee) {}

    /** So much of a payment is on an invoice. */
    public record Placed(String paymentId, String invoiceId, long principal, long fees) {}

    /** A payment, or the rest of it, or a return, that people must look at. */
    public record Rest(String moneyId, long amount, String currency, UnmatchedCause cause) {}
}
