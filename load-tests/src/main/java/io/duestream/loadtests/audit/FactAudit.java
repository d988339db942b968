package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.PlannedEvent;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** {@code invoice-status} says of each fact what its event said. */
final class FactAudit {
    private final Plan plan;
    private final Findings findings;

    FactAudit(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /** Takes a record that tells of no step, and the event that caused it; null where time did. */
    void take(int account, InvoiceStatus status, @Nullable PlannedEvent caused) {
        Said seen = Said.of(status);
        if (caused == null) {
            byTime(account, seen);
            return;
        }
        Said right = right(account, caused);
        if (!seen.equals(right)) {
            findings.add(Harm.WRONG, Check.CONTENT, account, () -> "expected " + right + ", seen " + seen);
        }
    }

    /** Nothing leaves in a run. */
    private void byTime(int account, Said seen) {
        if (seen.change() != AccountChange.WAIT_ENDED && seen.change() != AccountChange.SUMMARISED) {
            findings.add(Harm.WRONG, Check.CONTENT, account, () -> "not caused by any event: " + seen);
        }
    }

    private Said right(int account, PlannedEvent caused) {
        return switch (caused.event()) {
            case InvoiceEvent event -> Said.of(event);
            case PaymentEvent event -> {
                SpecificRecord change = (SpecificRecord) event.getChange();
                boolean contradicts = change instanceof PaymentReceived payment
                        && !payment.equals(plan.money(plan.directory().invoiceOf(account), payment.getPaymentId()));
                yield contradicts ? Said.contradiction(((PaymentReceived) change).getPaymentId()) : Said.of(change);
            }
            default -> throw new IllegalArgumentException("no event of a plan: " + caused);
        };
    }
}
