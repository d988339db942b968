package io.duestream.loadtests.oracle;

import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an account must look. Amounts are minor units of {@code currency}; payments in another currency are only in {@code unmatched}.
 *
 * @param currency of the known invoices, else of the first payment, else of the first return; null without any
 * @param paid placed on principal and fees
 * @param unplaced waiting or in review; negative if returns that fit no payment prevail
 * @param oldestDue due date of the open invoice that is due first, as written; null if none is open
 * @param placements what stands where, amounts of 0 left out
 * @param unmatched what the topic {@code unmatched} must say last, by payment or return, amounts of 0 left out
 * @param steps of the invoices that are still here, in the order taken
 * @param deliveries by invoice, known or announced; invoices of which no message was heard are left out
 */
public record Expected(
        AccountState state,
        @Nullable String currency,
        long principalOpen,
        long feesOpen,
        long paid,
        long unplaced,
        int openInvoices,
        @Nullable LocalDate oldestDue,
        Map<Place, Amounts> placements,
        Map<String, InReview> unmatched,
        List<TakenStep> steps,
        Map<String, Delivery> deliveries) {
    /** One payment on one invoice. */
    public record Place(String paymentId, String invoiceId) {}

    /** Minor units; one of the two at least is above 0. */
    public record Amounts(long principal, long fees) {}

    /** Money that a person must look at; negative for a return. */
    public record InReview(long amount, UnmatchedCause cause) {}

    /** A step and whether it stands. */
    public record TakenStep(String invoiceId, int level, StepKind kind, LocalDate day, long fee, boolean stands) {}

    /** The day of the first delivery of a message about an invoice, and of the last failure. */
    public record Delivery(
            @Nullable LocalDate deliveredOn, @Nullable LocalDate failedOn) {}

    /** Copies the collections. */
    public Expected {
        placements = Map.copyOf(placements);
        unmatched = Map.copyOf(unmatched);
        steps = List.copyOf(steps);
        deliveries = Map.copyOf(deliveries);
    }
}
