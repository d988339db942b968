package io.duestream.processor.rules.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of an account, as it is published. Folding an account's changes rebuilds the account: {@link Evolution}
 * needs no rules.
 */
public sealed interface LedgerEvent {
    /** An invoice was issued. */
    record Issued(String invoiceId, Issue issue, Terms terms) implements LedgerEvent {}

    /** New terms. */
    record Amended(String invoiceId, Terms terms) implements LedgerEvent {}

    /** A credit note. */
    record Credited(String invoiceId, Credit credit) implements LedgerEvent {}

    /** The claim is void. */
    record Cancelled(String invoiceId, LocalDate date) implements LedgerEvent {}

    /** The customer objects. */
    record DisputeOpened(String invoiceId, String disputeId, LocalDate date) implements LedgerEvent {}

    /** The objection is over. */
    record DisputeSettled(String invoiceId, String disputeId, LocalDate date) implements LedgerEvent {}

    /** More time. */
    record RespiteGranted(String invoiceId, Respite respite) implements LedgerEvent {}

    /** A message was delivered, on an earlier day than any known. */
    record Delivered(String invoiceId, LocalDate date) implements LedgerEvent {}

    /** A message was not delivered, on a later day than any known. */
    record DeliveryFailed(String invoiceId, LocalDate date) implements LedgerEvent {}

    /** Money came. */
    record PaymentReceived(Payment payment) implements LedgerEvent {}

    /** Money left again. */
    record PaymentReturned(Return returned) implements LedgerEvent {}

    /** A step was taken; {@code payBy} is the deadline that it gives. */
    record StepTaken(String invoiceId, Step step, @Nullable LocalDate payBy) implements LedgerEvent {}

    /** A step no longer stands. */
    record StepWithdrawn(String invoiceId, Step step, Excuse because) implements LedgerEvent {}

    /** A step stands again. */
    record StepReinstated(String invoiceId, Step step) implements LedgerEvent {}

    /** A payment or return waits no longer. */
    record WaitEnded(String id) implements LedgerEvent {}

    /** The same id came with other content; the first stays. */
    record Conflicted(@Nullable String invoiceId, String id) implements LedgerEvent {}

    /** A settled invoice has left. */
    record InvoiceRetired(String invoiceId) implements LedgerEvent {}

    /** Part or all of a payment, or a return, has left. */
    record MoneyRetired(String id, long amount) implements LedgerEvent {}

    /** The history was dropped. */
    record Summarised() implements LedgerEvent {}

    /** The account after this change. */
    default Account applyTo(Account account, Instant at) {
        return Evolution.apply(account, this, at);
    }
}
