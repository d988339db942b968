package io.duestream.loadtests.plan;

import io.duestream.schemas.events.StepKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that the policy {@code standard} asks for.
 *
 * @param fee minor units
 * @param daysToPay that the letter gives; 0 where it gives no deadline
 */
public record Rung(int level, StepKind kind, long fee, int daysToPay) {
    /** The ladder, level 1 first. */
    public static final List<Rung> LADDER = List.of(
            new Rung(1, StepKind.SOFT_REMINDER, 0, 0),
            new Rung(2, StepKind.REMINDER, 6_000, 8),
            new Rung(3, StepKind.REMINDER, 0, 0),
            new Rung(4, StepKind.ESCALATION, 0, 0));

    /** The deadline that a letter of this day gives; null where it gives none. */
    @Nullable
    LocalDate payBy(LocalDate day) {
        return daysToPay == 0 ? null : day.plusDays(daysToPay);
    }

    /**
     * The scenes in which an invoice takes its steps that is first reminded in this one, and never pays. Who begins late is late
     * with every step: {@link Timetable} keeps the days so far apart, and no further.
     */
    static List<Scene> scenes(Scene first) {
        return switch (first) {
            case DUE_DAY -> List.of(first, Scene.REMINDER_DAY, Scene.SECOND_REMINDER_DAY, Scene.HAND_OVER_DAY);
            case WEEK_AFTER, REMINDER_DAY -> List.of(first, Scene.SECOND_REMINDER_DAY, Scene.HAND_OVER_DAY);
            case AFTER_REMINDER, SECOND_REMINDER_DAY -> List.of(first, Scene.HAND_OVER_DAY);
            case BILLING, PAYMENT_DAY, EVE, LAST_CHANCE, HAND_OVER_DAY, AFTERMATH ->
                throw new IllegalArgumentException("no ladder begins in " + first);
        };
    }
}
