package io.duestream.processor.flow.ledger;

import static java.util.Objects.requireNonNull;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.Excuse;
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
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.processor.rules.ledger.Terms;
import io.duestream.schemas.events.InvoiceStatus;

/** The change that a record of {@code invoice-status} tells, so that an account can be rebuilt from what was published. */
public final class StatusEvents {
    private StatusEvents() {}

    /** Reads a change back; the inverse of what the ledger publishes. */
    public static LedgerEvent of(InvoiceStatus r) {
        return switch (r.getChange()) {
            case ISSUED -> issued(r);
            case AMENDED -> new Amended(r.getInvoiceId(), terms(r));
            case CREDITED -> new Credited(r.getInvoiceId(), new Credit(r.getId(), r.getAmount(), r.getDate()));
            case CANCELLED -> new Cancelled(r.getInvoiceId(), r.getDate());
            case DISPUTE_OPENED -> new DisputeOpened(r.getInvoiceId(), r.getId(), r.getDate());
            case DISPUTE_SETTLED -> new DisputeSettled(r.getInvoiceId(), r.getId(), r.getDate());
            case RESPITE_GRANTED ->
                new RespiteGranted(r.getInvoiceId(), new Respite(r.getId(), r.getDate(), r.getUntil()));
            case PAYMENT_RECEIVED -> new PaymentReceived(payment(r));
            case PAYMENT_RETURNED -> new PaymentReturned(returned(r));
            case STEP_TAKEN -> new StepTaken(r.getInvoiceId(), step(r), r.getUntil());
            case STEP_WITHDRAWN -> new StepWithdrawn(r.getInvoiceId(), step(r), Excuse.valueOf(r.getLink()));
            case STEP_REINSTATED -> new StepReinstated(r.getInvoiceId(), step(r));
            case WAIT_ENDED -> new WaitEnded(r.getId());
            case CONFLICT -> new Conflicted(r.getInvoiceId(), r.getId());
            case RETIRED ->
                r.getId() == null ? new InvoiceRetired(r.getInvoiceId()) : new MoneyRetired(r.getId(), r.getAmount());
            case SUMMARISED -> new Summarised();
            case DELIVERED -> new Delivered(r.getInvoiceId(), r.getDate());
            case DELIVERY_FAILED -> new DeliveryFailed(r.getInvoiceId(), r.getDate());
            case UNKNOWN -> throw new IllegalArgumentException("a change of a newer version than this build knows");
        };
    }

    private static Issued issued(InvoiceStatus r) {
        Issue issue = new Issue(
                requireNonNull(r.getCurrency()),
                requireNonNull(r.getDate()),
                r.getCustomer(),
                requireNonNull(r.getLink()));
        return new Issued(r.getInvoiceId(), issue, terms(r));
    }

    private static Terms terms(InvoiceStatus r) {
        return new Terms(r.getRevision(), r.getAmount(), r.getUntil());
    }

    private static Payment payment(InvoiceStatus r) {
        return new Payment(
                r.getId(), r.getAmount(), r.getCurrency(), r.getDate(), r.getUntil(), r.getPayer(), false, 0);
    }

    private static Return returned(InvoiceStatus r) {
        return new Return(r.getId(), r.getLink(), r.getAmount(), r.getCurrency(), r.getDate(), r.getUntil(), false);
    }

    private static Step step(InvoiceStatus r) {
        return new Step(r.getLevel(), StepKind.valueOf(r.getStep().name()), r.getDate(), r.getAmount());
    }
}
