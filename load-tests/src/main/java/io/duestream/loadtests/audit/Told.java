package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Letter;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.Reminder;

/**
 * A record of {@code reminders} or {@code escalations}.
 *
 * @param version of the account
 * @param cause number of the event that caused it, {@link Auditor#NO_CAUSE} for a step that was due
 */
record Told(Letter letter, String stepId, long version, long cause) {
    static Told of(Reminder reminder, long cause) {
        Letter letter = new Letter(
                EventStreams.REMINDERS,
                reminder.getKind().name(),
                reminder.getInvoiceId(),
                reminder.getCustomer(),
                reminder.getLevel(),
                reminder.getDate(),
                reminder.getDueDate(),
                reminder.getPayBy(),
                reminder.getPrincipalOpen(),
                reminder.getFeesOpen(),
                reminder.getFee(),
                reminder.getCurrency());
        return new Told(letter, reminder.getStepId(), reminder.getVersion(), cause);
    }

    static Told of(Escalation escalation, long cause) {
        Letter letter = new Letter(
                EventStreams.ESCALATIONS,
                escalation.getKind().name(),
                escalation.getInvoiceId(),
                escalation.getCustomer(),
                escalation.getLevel(),
                escalation.getDate(),
                escalation.getDueDate(),
                escalation.getPayBy(),
                escalation.getPrincipalOpen(),
                escalation.getFeesOpen(),
                escalation.getFee(),
                escalation.getCurrency());
        return new Told(letter, escalation.getStepId(), escalation.getVersion(), cause);
    }
}
