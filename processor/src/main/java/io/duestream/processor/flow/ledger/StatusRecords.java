package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.InvoiceView;
import io.duestream.processor.rules.ledger.Issue;
import io.duestream.processor.rules.ledger.LedgerEvent;
import io.duestream.processor.rules.ledger.LedgerEvent.Amended;
import io.duestream.processor.rules.ledger.LedgerEvent.Cancelled;
import io.duestream.processor.rules.ledger.LedgerEvent.Conflicted;
import io.duestream.processor.rules.ledger.LedgerEvent.Credited;
import io.duestream.processor.rules.ledger.LedgerEvent.Delivered;
import io.duestream.processor.rules.ledger.LedgerEvent.DeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerEvent.DisputeOpened;
import io.duestream.processor.rules.ledger.LedgerEvent.DisputeSettled;
import io.duestream.processor.rules.ledger.LedgerEvent.InvoiceRetired;
import io.duestream.processor.rules.ledger.LedgerEvent.Issued;
import io.duestream.processor.rules.ledger.LedgerEvent.MoneyRetired;
import io.duestream.processor.rules.ledger.LedgerEvent.PaymentReceived;
import io.duestream.processor.rules.ledger.LedgerEvent.PaymentReturned;
import io.duestream.processor.rules.ledger.LedgerEvent.RespiteGranted;
import io.duestream.processor.rules.ledger.LedgerEvent.StepReinstated;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import io.duestream.processor.rules.ledger.LedgerEvent.StepWithdrawn;
import io.duestream.processor.rules.ledger.LedgerEvent.Summarised;
import io.duestream.processor.rules.ledger.LedgerEvent.WaitEnded;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.StepKind;

/** A change of an account as a record of {@code invoice-status}; {@link StatusEvents} reads it back. */
final class StatusRecords {
    private StatusRecords() {}

    static InvoiceStatus.Builder of(LedgerEvent event) {
        InvoiceStatus.Builder to = blank();
        return switch (event) {
            case Issued e -> issued(to, e);
            case Amended e ->
                to.setChange(AccountChange.AMENDED)
                        .setInvoiceId(e.invoiceId())
                        .setRevision(e.terms().revision())
                        .setAmount(e.terms().amount())
                        .setUntil(e.terms().dueDate());
            case Credited e ->
                to.setChange(AccountChange.CREDITED)
                        .setInvoiceId(e.invoiceId())
                        .setId(e.credit().id())
                        .setAmount(e.credit().amount())
                        .setDate(e.credit().date());
            case Cancelled e ->
                to.setChange(AccountChange.CANCELLED)
                        .setInvoiceId(e.invoiceId())
                        .setDate(e.date());
            case DisputeOpened e ->
                to.setChange(AccountChange.DISPUTE_OPENED)
                        .setInvoiceId(e.invoiceId())
                        .setId(e.disputeId())
                        .setDate(e.date());
            case DisputeSettled e ->
                to.setChange(AccountChange.DISPUTE_SETTLED)
                        .setInvoiceId(e.invoiceId())
                        .setId(e.disputeId())
                        .setDate(e.date());
            case RespiteGranted e ->
                to.setChange(AccountChange.RESPITE_GRANTED)
                        .setInvoiceId(e.invoiceId())
                        .setId(e.respite().id())
                        .setDate(e.respite().from())
                        .setUntil(e.respite().until());
            case Delivered e ->
                to.setChange(AccountChange.DELIVERED)
                        .setInvoiceId(e.invoiceId())
                        .setDate(e.date());
            case DeliveryFailed e ->
                to.setChange(AccountChange.DELIVERY_FAILED)
                        .setInvoiceId(e.invoiceId())
                        .setDate(e.date());
            case PaymentReceived e -> payment(to, e.payment());
            case PaymentReturned e -> returned(to, e.returned());
            case StepTaken e ->
                step(to.setChange(AccountChange.STEP_TAKEN).setUntil(e.payBy()), e.invoiceId(), e.step());
            case StepWithdrawn e ->
                step(
                        to.setChange(AccountChange.STEP_WITHDRAWN)
                                .setLink(e.because().name()),
                        e.invoiceId(),
                        e.step());
            case StepReinstated e -> step(to.setChange(AccountChange.STEP_REINSTATED), e.invoiceId(), e.step());
            case WaitEnded e -> to.setChange(AccountChange.WAIT_ENDED).setId(e.id());
            case Conflicted e ->
                to.setChange(AccountChange.CONFLICT).setInvoiceId(e.invoiceId()).setId(e.id());
            case InvoiceRetired e -> to.setChange(AccountChange.RETIRED).setInvoiceId(e.invoiceId());
            case MoneyRetired e ->
                to.setChange(AccountChange.RETIRED).setId(e.id()).setAmount(e.amount());
            case Summarised e -> to.setChange(AccountChange.SUMMARISED);
        };
    }

    /** Every optional field at its default: left unset, Avro looks each one up in the schema, for every record. */
    private static InvoiceStatus.Builder blank() {
        return InvoiceStatus.newBuilder()
                .setInvoiceId(null)
                .setId(null)
                .setLink(null)
                .setCustomer(null)
                .setRevision(0)
                .setAmount(0)
                .setCurrency(null)
                .setDate(null)
                .setUntil(null)
                .setStep(StepKind.UNKNOWN)
                .setLevel(0)
                .setPayer(null);
    }

    private static InvoiceStatus.Builder issued(InvoiceStatus.Builder to, Issued e) {
        Issue issue = e.issue();
        return to.setChange(AccountChange.ISSUED)
                .setInvoiceId(e.invoiceId())
                .setRevision(e.terms().revision())
                .setAmount(e.terms().amount())
                .setCurrency(issue.currency())
                .setDate(issue.date())
                .setUntil(e.terms().dueDate())
                .setCustomer(issue.customer())
                .setLink(issue.policy());
    }

    private static InvoiceStatus.Builder payment(InvoiceStatus.Builder to, Payment p) {
        return to.setChange(AccountChange.PAYMENT_RECEIVED)
                .setId(p.id())
                .setAmount(p.amount())
                .setCurrency(p.currency())
                .setDate(p.effective())
                .setUntil(p.booked())
                .setPayer(p.payer());
    }

    private static InvoiceStatus.Builder returned(InvoiceStatus.Builder to, Return r) {
        return to.setChange(AccountChange.PAYMENT_RETURNED)
                .setId(r.id())
                .setLink(r.paymentId())
                .setAmount(r.amount())
                .setCurrency(r.currency())
                .setDate(r.valueDate())
                .setUntil(r.booked());
    }

    private static InvoiceStatus.Builder step(InvoiceStatus.Builder to, String invoiceId, Step step) {
        return to.setInvoiceId(invoiceId)
                .setStep(StepKind.valueOf(step.kind().name()))
                .setLevel(step.level())
                .setDate(step.day())
                .setAmount(step.fee());
    }

    static AccountImage image(AccountView view) {
        InvoiceView oldest = view.oldestOpen();
        return new AccountImage(
                AccountState.valueOf(view.state().name()),
                view.currency(),
                view.principalOpen(),
                view.feesOpen(),
                view.paid(),
                view.unplacedSum(),
                view.openInvoices(),
                oldest == null ? null : oldest.invoice().dueDate());
    }
}
