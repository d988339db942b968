package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy does about an invoice on which nothing is paid, if no step is delayed.
 *
 * @param policy the version in force on the due date
 * @param due the invoice's due date
 * @param dueDay the bank day that it moves to
 * @param steps its steps in order
 * @param limits the law's rules with their sources
 */
public record Explanation(Policy policy, LocalDate due, LocalDate dueDay, List<PlannedStep> steps, List<Limit> limits) {
    /** Copies the lists. */
    public Explanation {
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
    }

    /**
     * One step.
     *
     * @param level its place on the ladder, from 1
     * @param day the rung's day, a bank day
     * @param notBefore the first moment at which it is taken, in the market's time zone
     * @param feedThrough bank day through which the feed marks must reach; null if the policy waits for none
     * @param payBy deadline that it gives; null if it gives none
     */
    public record PlannedStep(
            int level,
            Rung rung,
            LocalDate day,
            ZonedDateTime notBefore,
            @Nullable LocalDate feedThrough,
            @Nullable LocalDate payBy) {}

    /** The whole as text for people, lines end with a line feed. */
    public String text() {
        return ExplanationText.of(this);
    }
}
