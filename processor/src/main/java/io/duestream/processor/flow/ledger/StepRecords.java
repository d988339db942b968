package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.EventIds;
import io.duestream.processor.flow.Output;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.InvoiceView;
import io.duestream.processor.rules.ledger.LedgerEvent;
import io.duestream.processor.rules.ledger.LedgerEvent.StepReinstated;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import io.duestream.processor.rules.ledger.LedgerEvent.StepWithdrawn;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.EscalationKind;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that were taken, withdrawn or reinstated, as records of {@code reminders} and {@code escalations}. */
final class StepRecords {
    private StepRecords() {}

    /** What happens to a step; {@code payBy} only when it is taken. */
    private record Act(
            String verb,
            InvoiceView invoice,
            Step step,
            @Nullable LocalDate payBy,
            String reason,
            long version) {}

    static void of(Accepted decision, Cause cause, List<Output> outputs) {
        long version = decision.before().account().version();
        for (LedgerEvent event : decision.events()) {
            version++;
            Act act = act(event, decision, version);
            if (act != null) {
                outputs.add(record(decision.after().key(), act, cause));
            }
        }
    }

    private static @Nullable Act act(LedgerEvent event, Accepted decision, long version) {
        return switch (event) {
            case StepTaken e -> act("", e.invoiceId(), e.step(), e.payBy(), e, decision, version);
            case StepWithdrawn e -> act("WITHDRAWAL", e.invoiceId(), e.step(), null, e, decision, version);
            case StepReinstated e -> act("REINSTATEMENT", e.invoiceId(), e.step(), null, e, decision, version);
            default -> null;
        };
    }

    private static Act act(
            String verb,
            String invoiceId,
            Step step,
            @Nullable LocalDate payBy,
            LedgerEvent event,
            Accepted decision,
            long version) {
        InvoiceView invoice = view(decision.after(), invoiceId);
        return new Act(verb, invoice, step, payBy, Reasons.of(event, decision), version);
    }

    private static InvoiceView view(AccountView account, String id) {
        return account.invoices().stream()
                .filter(view -> view.invoice().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Output record(AccountKey accountKey, Act act, Cause cause) {
        String key = AccountKeys.text(accountKey);
        return act.step().kind() == StepKind.ESCALATION
                ? new Output(EventStreams.ESCALATIONS, key, escalation(key, accountKey, act, cause))
                : new Output(EventStreams.REMINDERS, key, reminder(key, accountKey, act, cause));
    }

    private static Reminder reminder(String key, AccountKey accountKey, Act act, Cause cause) {
        InvoiceView view = act.invoice();
        String kind = act.verb().isEmpty() ? act.step().kind().name() : act.verb();
        return Reminder.newBuilder()
                .setEventId(EventIds.of(key, act.version(), "reminder " + cause.mark()))
                .setCausedBy(cause.eventId())
                .setOccurredAt(cause.occurredAt())
                .setRecordedAt(cause.at())
                .setVersion(act.version())
                .setCreditor(accountKey.creditor())
                .setReference(accountKey.reference())
                .setKind(ReminderKind.valueOf(kind))
                .setStepId(act.step().id(view.invoice().id()))
                .setInvoiceId(view.invoice().id())
                .setCustomer(view.invoice().head().customer())
                .setLevel(act.step().level())
                .setDate(act.step().day())
                .setDueDate(view.invoice().dueDate())
                .setPayBy(act.payBy())
                .setPrincipalOpen(view.principalOpen())
                .setFeesOpen(view.feesOpen())
                .setFee(act.step().fee())
                .setCurrency(view.invoice().head().currency())
                .setReason(act.reason())
                .setRule(view.policy().rule())
                .build();
    }

    private static Escalation escalation(String key, AccountKey accountKey, Act act, Cause cause) {
        InvoiceView view = act.invoice();
        String kind = act.verb().isEmpty() ? "ESCALATION" : act.verb();
        return Escalation.newBuilder()
                .setEventId(EventIds.of(key, act.version(), "escalation " + cause.mark()))
                .setCausedBy(cause.eventId())
                .setOccurredAt(cause.occurredAt())
                .setRecordedAt(cause.at())
                .setVersion(act.version())
                .setCreditor(accountKey.creditor())
                .setReference(accountKey.reference())
                .setKind(EscalationKind.valueOf(kind))
                .setStepId(act.step().id(view.invoice().id()))
                .setInvoiceId(view.invoice().id())
                .setCustomer(view.invoice().head().customer())
                .setLevel(act.step().level())
                .setDate(act.step().day())
                .setDueDate(view.invoice().dueDate())
                .setPayBy(act.payBy())
                .setPrincipalOpen(view.principalOpen())
                .setFeesOpen(view.feesOpen())
                .setFee(act.step().fee())
                .setCurrency(view.invoice().head().currency())
                .setReason(act.reason())
                .setRule(view.policy().rule())
                .build();
    }
}
