package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.EventIds;
import io.duestream.processor.flow.Output;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.LedgerEvent;
import io.duestream.processor.rules.ledger.LedgerEvent.InvoiceRetired;
import io.duestream.processor.rules.ledger.LedgerEvent.MoneyRetired;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountImage;
import java.util.ArrayList;
import java.util.List;

/** Everything that a decision makes others know. */
final class Publications {
    private Publications() {}

    static List<Output> of(Accepted decision, Cause cause) {
        List<Output> outputs = new ArrayList<>();
        statuses(decision, cause, outputs);
        StepRecords.of(decision, cause, outputs);
        if (!isLeaving(decision)) {
            MoneyRecords.of(decision, cause, outputs);
        }
        return outputs;
    }

    private static boolean isLeaving(Accepted decision) {
        for (LedgerEvent event : decision.events()) {
            if (event instanceof InvoiceRetired || event instanceof MoneyRetired) {
                return true;
            }
        }
        return false;
    }

    /** One record a change; all of them show the account after the last. */
    private static void statuses(Accepted decision, Cause cause, List<Output> outputs) {
        AccountView after = decision.after();
        String key = AccountKeys.text(after.key());
        AccountImage image = StatusRecords.image(after);
        long version = decision.before().account().version();
        for (LedgerEvent event : decision.events()) {
            version++;
            outputs.add(new Output(
                    EventStreams.INVOICE_STATUS,
                    key,
                    StatusRecords.of(event)
                            .setEventId(EventIds.of(key, version, "status " + cause.mark()))
                            .setCausedBy(cause.eventId())
                            .setOccurredAt(cause.occurredAt())
                            .setRecordedAt(cause.at())
                            .setVersion(version)
                            .setReason(Reasons.of(event, decision))
                            .setRule(Reasons.rule(event, after))
                            .setAfter(image)
                            .build()));
        }
    }
}
