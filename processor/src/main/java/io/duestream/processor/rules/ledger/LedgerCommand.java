package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Feed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an account is told. */
public sealed interface LedgerCommand {
    /** Take an invoice into the account; {@code policy} overrides the creditor's choice. */
    record IssueInvoice(
            String invoiceId,
            Terms terms,
            String currency,
            LocalDate date,
            @Nullable String customer,
            @Nullable String policy)
            implements LedgerCommand {}

    /** Put new terms in place of the old ones. */
    record AmendInvoice(String invoiceId, Terms terms) implements LedgerCommand {}

    /** Take a credit note into account. */
    record CreditInvoice(String invoiceId, Credit credit) implements LedgerCommand {}

    /** Treat the claim as void. */
    record CancelInvoice(String invoiceId, LocalDate date) implements LedgerCommand {}

    /** Note an objection. */
    record OpenDispute(String invoiceId, String disputeId, LocalDate date) implements LedgerCommand {}

    /** Note that an objection is over. */
    record SettleDispute(String invoiceId, String disputeId, LocalDate date) implements LedgerCommand {}

    /** Give more time. */
    record GrantRespite(String invoiceId, Respite respite) implements LedgerCommand {}

    /** Note that a message about an invoice was delivered. */
    record NoteDelivered(String invoiceId, String messageId, LocalDate date) implements LedgerCommand {}

    /** Note that a message about an invoice was not delivered. */
    record NoteDeliveryFailed(String invoiceId, String messageId, LocalDate date) implements LedgerCommand {}

    /** Book money that came. */
    record BookPayment(Payment payment) implements LedgerCommand {}

    /** Book money that left again. */
    record BookReturn(Return returned) implements LedgerCommand {}

    /**
     * Do what time has made due; the instant of the decision is the tick.
     *
     * @param feed how far the bank's files have been read
     * @param known up to which instant all input is known, not after the tick; nothing that became due later is done
     */
    record Tick(Feed feed, Instant known) implements LedgerCommand {}
}
