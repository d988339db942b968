package io.duestream.processor.http;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.ChangeKind;

/** Changes and steps in a few words. */
final class Words {
    private Words() {}

    static String of(ChangeKind kind) {
        return switch (kind) {
            case ISSUED -> "invoice issued";
            case AMENDED -> "new terms";
            case CREDITED -> "credit note";
            case CANCELLED -> "invoice cancelled";
            case DISPUTE_OPENED -> "dispute opened";
            case DISPUTE_SETTLED -> "dispute settled";
            case RESPITE_GRANTED -> "more time granted";
            case PAYMENT_RECEIVED -> "payment received";
            case PAYMENT_RETURNED -> "payment returned";
            case STEP_TAKEN -> "step taken";
            case STEP_WITHDRAWN -> "step withdrawn";
            case STEP_REINSTATED -> "step reinstated";
            case WAIT_ENDED -> "waited long enough, sent to review";
            case CONFLICT -> "the same id came with other content, which was refused";
            case RETIRED -> "settled and left after its retention";
            case SUMMARISED -> "older history dropped";
            case DELIVERED -> "message delivered";
            case DELIVERY_FAILED -> "message not delivered";
        };
    }

    static String of(StepKind kind) {
        return switch (kind) {
            case SOFT_REMINDER -> "soft reminder";
            case REMINDER -> "reminder";
            case ESCALATION -> "escalation";
        };
    }
}
