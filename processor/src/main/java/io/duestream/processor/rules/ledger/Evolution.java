package io.duestream.processor.rules.ledger;

import static io.duestream.processor.rules.ledger.Lists.put;
import static io.duestream.processor.rules.ledger.Lists.with;

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
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How each event changes an account. Nothing else does. */
final class Evolution {
    private Evolution() {}

    static Account apply(Account account, LedgerEvent event, Instant at) {
        Entry entry = entry(event);
        History history = account.history().add(at, entry.kind(), entry.amount());
        return switch (event) {
            case Issued e ->
                invoice(account, history, e.invoiceId(), i -> InvoiceChanges.issued(i, e.issue(), e.terms()));
            case Amended e -> invoice(account, history, e.invoiceId(), i -> InvoiceChanges.terms(i, e.terms()));
            case Credited e -> invoice(account, history, e.invoiceId(), i -> InvoiceChanges.credited(i, e.credit()));
            case Cancelled e -> invoice(account, history, e.invoiceId(), i -> InvoiceChanges.cancelled(i, e.date()));
            case DisputeOpened e ->
                invoice(account, history, e.invoiceId(), i -> InvoiceChanges.opened(i, e.disputeId(), e.date()));
            case DisputeSettled e ->
                invoice(account, history, e.invoiceId(), i -> InvoiceChanges.settled(i, e.disputeId(), e.date()));
            case RespiteGranted e ->
                invoice(account, history, e.invoiceId(), i -> InvoiceChanges.respite(i, e.respite()));
            case Delivered e -> invoice(account, history, e.invoiceId(), i -> InvoiceChanges.delivered(i, e.date()));
            case DeliveryFailed e ->
                invoice(account, history, e.invoiceId(), i -> InvoiceChanges.deliveryFailed(i, e.date()));
            case StepTaken e -> invoice(account, history, e.invoiceId(), i -> InvoiceChanges.step(i, e.step()));
            case PaymentReceived e -> money(account, history, with(account.payments(), e.payment()), account.returns());
            case PaymentReturned e ->
                money(account, history, account.payments(), with(account.returns(), e.returned()));
            case WaitEnded e -> Retirement.waitEnded(account, history, e.id());
            case InvoiceRetired e -> Retirement.invoice(account, history, e.invoiceId());
            case MoneyRetired e -> Retirement.money(account, history, e.id(), e.amount());
            case StepWithdrawn e -> money(account, history, account.payments(), account.returns());
            case StepReinstated e -> money(account, history, account.payments(), account.returns());
            case Conflicted e -> money(account, history, account.payments(), account.returns());
            case Summarised e -> money(account, account.history().summary(), account.payments(), account.returns());
        };
    }

    private static Account money(Account account, History history, List<Payment> payments, List<Return> returns) {
        return account.changed(account.invoices(), payments, returns, history);
    }

    private static Account invoice(Account account, History history, String id, UnaryOperator<Invoice> change) {
        List<Invoice> invoices =
                put(account.invoices(), invoice -> invoice.id().equals(id), change, change.apply(Invoice.unknown(id)));
        return account.changed(invoices, account.payments(), account.returns(), history);
    }

    /** What the history says of an event. */
    record Entry(ChangeKind kind, long amount) {}

    static Entry entry(LedgerEvent event) {
        return switch (event) {
            case Issued e -> new Entry(ChangeKind.ISSUED, e.terms().amount());
            case Amended e -> new Entry(ChangeKind.AMENDED, e.terms().amount());
            case Credited e -> new Entry(ChangeKind.CREDITED, e.credit().amount());
            case Cancelled e -> new Entry(ChangeKind.CANCELLED, 0);
            case DisputeOpened e -> new Entry(ChangeKind.DISPUTE_OPENED, 0);
            case DisputeSettled e -> new Entry(ChangeKind.DISPUTE_SETTLED, 0);
            case RespiteGranted e -> new Entry(ChangeKind.RESPITE_GRANTED, 0);
            case Delivered e -> new Entry(ChangeKind.DELIVERED, 0);
            case DeliveryFailed e -> new Entry(ChangeKind.DELIVERY_FAILED, 0);
            case PaymentReceived e ->
                new Entry(ChangeKind.PAYMENT_RECEIVED, e.payment().amount());
            case PaymentReturned e ->
                new Entry(ChangeKind.PAYMENT_RETURNED, e.returned().amount());
            case StepTaken e -> new Entry(ChangeKind.STEP_TAKEN, e.step().fee());
            case StepWithdrawn e ->
                new Entry(ChangeKind.STEP_WITHDRAWN, e.step().fee());
            case StepReinstated e ->
                new Entry(ChangeKind.STEP_REINSTATED, e.step().fee());
            case WaitEnded e -> new Entry(ChangeKind.WAIT_ENDED, 0);
            case Conflicted e -> new Entry(ChangeKind.CONFLICT, 0);
            case InvoiceRetired e -> new Entry(ChangeKind.RETIRED, 0);
            case MoneyRetired e -> new Entry(ChangeKind.RETIRED, e.amount());
            case Summarised e -> new Entry(ChangeKind.SUMMARISED, 0);
        };
    }
}
