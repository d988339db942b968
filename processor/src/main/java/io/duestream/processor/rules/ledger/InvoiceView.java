package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One known invoice as the facts make it now.
 *
 * @param invoice its facts
 * @param policy the policy that it is pinned to
 * @param steps its steps, with why they do not stand
 * @param principalOpen invoiced, not credited and not paid, minor units
 * @param feesOpen fees of standing steps that are not paid, minor units
 * @param paidOn latest effective day of the money placed on it
 */
public record InvoiceView(
        Invoice invoice,
        Policy policy,
        List<StepView> steps,
        long principalOpen,
        long feesOpen,
        @Nullable LocalDate paidOn) {
    /**
     * A step that was taken.
     *
     * @param excuse why it does not stand; null if it does
     */
    public record StepView(Step step, @Nullable Excuse excuse) {
        /** Whether it stands. */
        public boolean stands() {
            return excuse == null;
        }
    }

    /** Whether principal or fees are open. */
    public boolean isOpen() {
        return principalOpen > 0 || feesOpen > 0;
    }

    /** The fees of its standing steps, minor units; a level that was taken again counts once, the earliest. */
    long fees() {
        long sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stands() && isFirstOfItsLevel(i)) {
                sum += steps.get(i).step().fee();
            }
        }
        return sum;
    }

    /** Whether no other standing step of the level is earlier, or as early and taken before it. */
    private boolean isFirstOfItsLevel(int index) {
        Step step = steps.get(index).step();
        for (int i = 0; i < steps.size(); i++) {
            Step other = steps.get(i).step();
            boolean rival = i != index && steps.get(i).stands() && other.level() == step.level();
            if (rival && (other.day().isBefore(step.day()) || (other.day().equals(step.day()) && i < index))) {
                return false;
            }
        }
        return true;
    }

    /** The highest step that stands; null if none does. */
    public @Nullable Step highestStanding() {
        Step highest = null;
        for (StepView view : steps) {
            if (view.stands() && (highest == null || view.step().level() > highest.level())) {
                highest = view.step();
            }
        }
        return highest;
    }
}
