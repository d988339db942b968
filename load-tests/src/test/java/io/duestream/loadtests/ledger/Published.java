package io.duestream.loadtests.ledger;

import io.duestream.loadtests.oracle.Expected;
import io.duestream.loadtests.oracle.Expected.Amounts;
import io.duestream.loadtests.oracle.Expected.Delivery;
import io.duestream.loadtests.oracle.Expected.InReview;
import io.duestream.loadtests.oracle.Expected.Place;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.loadtests.oracle.StepKind;
import io.duestream.processor.flow.Output;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader of the output streams knows of one account: nothing else is looked at. */
final class Published {
    private @Nullable AccountImage image;
    private final Map<Place, Amounts> placements = new HashMap<>();
    private final Map<String, InReview> unmatched = new HashMap<>();
    private final Map<String, TakenStep> steps = new LinkedHashMap<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();

    void read(List<Output> outputs) {
        for (Output output : outputs) {
            switch (output.event()) {
                case InvoiceStatus status -> status(status);
                case Match match -> match(match);
                case Unmatched rest -> unmatched(rest);
                case Reminder reminder ->
                    step(
                            reminder.getStepId(),
                            reminder.getKind().name(),
                            new TakenStep(
                                    reminder.getInvoiceId(),
                                    reminder.getLevel(),
                                    kind(reminder.getKind().name()),
                                    reminder.getDate(),
                                    reminder.getFee(),
                                    true));
                case Escalation escalation ->
                    step(
                            escalation.getStepId(),
                            escalation.getKind().name(),
                            new TakenStep(
                                    escalation.getInvoiceId(),
                                    escalation.getLevel(),
                                    StepKind.ESCALATION,
                                    escalation.getDate(),
                                    escalation.getFee(),
                                    true));
                default -> throw new IllegalStateException("unknown output " + output);
            }
        }
    }

    private void status(InvoiceStatus status) {
        image = status.getAfter();
        switch (status.getChange()) {
            case DELIVERED ->
                deliveries.merge(
                        status.getInvoiceId(),
                        new Delivery(status.getDate(), null),
                        (before, now) -> new Delivery(now.deliveredOn(), before.failedOn()));
            case DELIVERY_FAILED ->
                deliveries.merge(
                        status.getInvoiceId(),
                        new Delivery(null, status.getDate()),
                        (before, now) -> new Delivery(before.deliveredOn(), now.failedOn()));
            default -> {}
        }
    }

    private static StepKind kind(String name) {
        return name.equals("SOFT_REMINDER") ? StepKind.SOFT_REMINDER : StepKind.REMINDER;
    }

    private void match(Match match) {
        Place place = new Place(match.getPaymentId(), match.getInvoiceId());
        if (match.getPrincipal() + match.getFees() == 0) {
            placements.remove(place);
        } else {
            placements.put(place, new Amounts(match.getPrincipal(), match.getFees()));
        }
    }

    private void unmatched(Unmatched rest) {
        boolean isReturn = rest.getCause() == UnmatchedCause.RETURN_WITHOUT_PAYMENT;
        if (rest.getAmount() == 0) {
            unmatched.remove(rest.getPaymentId());
        } else {
            long amount = isReturn ? -rest.getAmount() : rest.getAmount();
            unmatched.put(rest.getPaymentId(), new InReview(amount, rest.getCause()));
        }
    }

    private void step(String id, String verb, TakenStep taken) {
        switch (verb) {
            case "WITHDRAWAL" -> steps.compute(id, (i, step) -> verdict(step, false));
            case "REINSTATEMENT" -> steps.compute(id, (i, step) -> verdict(step, true));
            default -> steps.put(id, taken);
        }
    }

    private static TakenStep verdict(@Nullable TakenStep step, boolean stands) {
        if (step == null || step.stands() == stands) {
            throw new IllegalStateException("a verdict on a step that was not published, or the same again: " + step);
        }
        return new TakenStep(step.invoiceId(), step.level(), step.kind(), step.day(), step.fee(), stands);
    }

    /** What the oracle would call it. */
    Expected asExpected() {
        AccountImage now = image;
        if (now == null) {
            throw new IllegalStateException("nothing was published");
        }
        return new Expected(
                AccountState.valueOf(now.getState().name()),
                now.getCurrency(),
                now.getPrincipalOpen(),
                now.getFeesOpen(),
                now.getPaid(),
                now.getUnplaced(),
                now.getOpenInvoices(),
                now.getDueDate(),
                placements,
                unmatched,
                new ArrayList<>(steps.values()),
                deliveries);
    }
}
