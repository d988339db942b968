package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a step that was taken stands, by the facts that are known now and their own dates. */
final class Standing {
    private Standing() {}

    /** Why the step does not stand; null if it does. */
    static @Nullable Excuse excuse(Account account, Pairing pairing, Invoice invoice, Step step, Policy policy) {
        if (invoice.cancelledOn() != null) {
            return Excuse.CANCELLED;
        }
        if (invoice.isCreditedWhole()) {
            return Excuse.CREDITED;
        }
        if (invoice.wasDisputed(step.day())) {
            return Excuse.DISPUTED;
        }
        if (invoice.isInRespite(step.day())) {
            return Excuse.RESPITE;
        }
        if (step.day().isBefore(earliest(invoice, step, policy))) {
            return Excuse.TOO_EARLY;
        }
        long paid = Placement.on(step.day(), account, pairing).principalOn(invoice);
        return paid >= invoice.principal(step.day()) ? Excuse.PAID : null;
    }

    private static LocalDate earliest(Invoice invoice, Step step, Policy policy) {
        if (step.level() > policy.ladder().size()) {
            return step.day();
        }
        Rung rung = policy.ladder().get(step.level() - 1);
        return policy.market().calendar().onOrAfter(invoice.dueDate()).plusDays(rung.daysAfterDue());
    }
}
