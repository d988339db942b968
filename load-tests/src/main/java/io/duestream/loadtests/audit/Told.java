package io.duestream.loadtests.audit;

import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.Reminder;
import java.time.LocalDate;

/**
 * What a record of {@code reminders} or {@code escalations} says of a step.
 *
 * @param invoice which of the account's invoices, 0 or 1; -1 for none of them
 * @param kind of the step, where it was taken
 * @param fee minor units
 * @param version of the account
 */
record Told(Verb verb, String stepId, int invoice, int level, String kind, LocalDate day, long fee, long version) {
    /** What happened to the step. */
    enum Verb {
        TAKEN,
        WITHDRAWN,
        REINSTATED
    }

    static Told of(Reminder reminder, int invoice) {
        String kind = reminder.getKind().name();
        return new Told(
                verb(kind),
                reminder.getStepId(),
                invoice,
                reminder.getLevel(),
                kind,
                reminder.getDate(),
                reminder.getFee(),
                reminder.getVersion());
    }

    static Told of(Escalation escalation, int invoice) {
        String kind = escalation.getKind().name();
        return new Told(
                verb(kind),
                escalation.getStepId(),
                invoice,
                escalation.getLevel(),
                kind,
                escalation.getDate(),
                escalation.getFee(),
                escalation.getVersion());
    }

    private static Verb verb(String kind) {
        return switch (kind) {
            case "WITHDRAWAL" -> Verb.WITHDRAWN;
            case "REINSTATEMENT" -> Verb.REINSTATED;
            default -> Verb.TAKEN;
        };
    }
}
