package io.duestream.processor.http;

import io.duestream.processor.rules.ledger.AccountView.State;
import io.duestream.processor.rules.ledger.ChangeKind;
import io.duestream.processor.rules.ledger.Unplaced.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown. It holds no personal data: neither payers nor the creditor's customer numbers.
 *
 * @param currency of its invoices, else of its first money; the sums count no other
 * @param unplaced money that waits or is in review, in that currency; returns that fit no payment count below 0
 * @param next when the ledger looks again; null for never
 * @param version count of the changes published
 */
record AccountDocument(
        String creditor,
        String reference,
        State state,
        @Nullable String currency,
        @Nullable Amount principalOpen,
        @Nullable Amount feesOpen,
        @Nullable Amount paid,
        @Nullable Amount unplaced,
        List<InvoiceDocument> invoices,
        List<PaymentPart> payments,
        List<ReturnPart> returns,
        HistoryPart history,
        @Nullable Instant next,
        long version,
        String note) {
    static final String NOTE =
            "This is what the ledger's live store holds. It may be ahead of the committed output: until"
                    + " the transaction commits, readers of the topics don't see it, and a crash would do it over.";

    /**
     * A payment.
     *
     * @param returned what was taken back of it
     * @param left what has left the account together with settled invoices
     * @param unplaced what no invoice takes; null if nothing
     */
    record PaymentPart(
            String id,
            Amount amount,
            LocalDate effective,
            LocalDate booked,
            List<PlacedPart> placed,
            Amount returned,
            Amount left,
            @Nullable UnplacedPart unplaced) {}

    /** What of a payment is on which invoice. */
    record PlacedPart(String invoice, Amount principal, Amount fees) {}

    /** Money without a place; the cause is null while it waits. */
    record UnplacedPart(Amount amount, @Nullable Cause cause, String reason) {}

    /**
     * Money that left again.
     *
     * @param payment the payment that the bank named; null if it named none
     * @param unplaced why it takes no payment back; null if it does
     */
    record ReturnPart(
            String id,
            Amount amount,
            LocalDate valueDate,
            LocalDate booked,
            @Nullable String payment,
            @Nullable UnplacedPart unplaced) {}

    /** What was recorded, oldest first; so many older entries are only counted. */
    record HistoryPart(long summarised, List<EntryPart> entries) {}

    /** One change; the amount is null where it has none. */
    record EntryPart(Instant at, ChangeKind what, @Nullable Amount amount) {}
}
