package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.InvoiceView;
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
import io.duestream.processor.rules.ledger.Placement.Placed;
import io.duestream.processor.rules.ledger.Unplaced;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why, in a few words, and by which rule. */
final class Reasons {
    /** The rule where no policy decides: how money is placed. */
    static final String PLACING = "ledger/1";

    private Reasons() {}

    static String of(LedgerEvent event, Accepted decision) {
        return switch (event) {
            case Issued e -> "issued, due " + e.terms().dueDate();
            case Amended e ->
                "revision " + e.terms().revision() + ", due " + e.terms().dueDate();
            case Credited e -> "credit note";
            case Cancelled e -> "claim void";
            case DisputeOpened e -> "the customer objects";
            case DisputeSettled e -> "objection settled";
            case RespiteGranted e -> "respite until " + e.respite().until();
            case Delivered e -> "a message was delivered";
            case DeliveryFailed e -> "a message was not delivered";
            case PaymentReceived e -> payment(e.payment().id(), decision.after());
            case PaymentReturned e -> returned(e.returned().id(), decision.after());
            case StepTaken e -> taken(e, decision.before());
            case StepWithdrawn e -> e.because().sentence();
            case StepReinstated e -> "what excused it no longer holds";
            case WaitEnded e -> "no invoice came in time";
            case Conflicted e -> "same id, other content: the first stays";
            case InvoiceRetired e -> "retention over";
            case MoneyRetired e -> "retention over";
            case Summarised e -> "settled for long";
        };
    }

    private static String payment(String id, AccountView after) {
        Unplaced rest = unplaced(id, after);
        if (rest == null) {
            return after.principalOpen() > 0 ? "reference exact, part of what is owed" : "reference exact, settled";
        }
        String why = rest.cause() == null
                ? "waits for its invoice"
                : Objects.requireNonNull(rest.cause()).sentence();
        return isPlaced(id, after) ? "reference exact; " + why : why;
    }

    private static boolean isPlaced(String paymentId, AccountView view) {
        for (Placed part : view.placed()) {
            if (part.payment().id().equals(paymentId)) {
                return true;
            }
        }
        return false;
    }

    private static String returned(String id, AccountView after) {
        return unplaced(id, after) == null ? "takes its payment back" : "no payment fits it yet";
    }

    private static @Nullable Unplaced unplaced(String id, AccountView view) {
        for (Unplaced rest : view.unplaced()) {
            if (rest.id().equals(id)) {
                return rest;
            }
        }
        return null;
    }

    static String taken(StepTaken event, AccountView before) {
        for (InvoiceView view : before.invoices()) {
            if (view.invoice().id().equals(event.invoiceId())) {
                return "due " + view.invoice().dueDate() + ", " + view.principalOpen() + " open on "
                        + event.step().day();
            }
        }
        return "due and open";
    }

    static String placed(Placed part) {
        return "reference exact, oldest due date first";
    }

    /** The rule and version that decided. */
    static String rule(LedgerEvent event, AccountView after) {
        return switch (event) {
            case StepTaken e -> rule(e.invoiceId(), after);
            case StepWithdrawn e -> rule(e.invoiceId(), after);
            case StepReinstated e -> rule(e.invoiceId(), after);
            case Issued e -> rule(e.invoiceId(), after);
            default -> PLACING;
        };
    }

    static String rule(String invoiceId, AccountView view) {
        for (InvoiceView candidate : view.invoices()) {
            if (candidate.invoice().id().equals(invoiceId)) {
                return candidate.policy().rule();
            }
        }
        return PLACING;
    }
}
