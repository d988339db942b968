package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Expectation.Step;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of steps in a leg, whatever came first in it: its facts or its steps. From the due day on, no story has two facts in
 * one scene, so all that is open is as before the leg, or as after it.
 */
record Letters(Story before, Story after, LocalDate today) {
    /** All of them. What must be told is among them, and what a fact of the leg may leave untold. */
    List<Letter> all() {
        if (before.truth().bills.isEmpty()) {
            return List.of();
        }
        Truth then = before.truth();
        Truth now = after.truth();
        List<Letter> all = new ArrayList<>();
        Stream.of(now.steps, now.withdrawn, now.possible)
                .flatMap(List::stream)
                .filter(step -> step.day().equals(today))
                .forEach(step -> {
                    taken(step, before, then.feesOpen() + step.fee(), all);
                    taken(step, after, now.feesOpen(), all);
                });
        Predicate<Step> stands = now.steps::contains;
        Stream.concat(then.steps.stream(), now.possible.stream().filter(step -> step.day()
                        .equals(today)))
                .filter(stands.negate())
                .forEach(step -> all.add(turned(step, Letter.WITHDRAWAL)));
        then.withdrawn.stream().filter(stands).forEach(step -> all.add(turned(step, Letter.REINSTATEMENT)));
        return all;
    }

    /** Nobody is reminded of what is not open. */
    private static void taken(Step step, Story story, long feesOpen, List<Letter> to) {
        if (story.truth().principalOpen(0) > 0) {
            LocalDate payBy = Rung.LADDER.get(step.level() - 1).payBy(step.day());
            to.add(letter(step, step.kind().name(), payBy, story, feesOpen));
        }
    }

    /** A fact of the leg turned whether the step stands. */
    private Letter turned(Step step, String kind) {
        return letter(step, kind, null, after, after.truth().feesOpen());
    }

    private static Letter letter(Step step, String kind, @Nullable LocalDate payBy, Story story, long feesOpen) {
        return new Letter(
                step.kind() == StepKind.ESCALATION ? EventStreams.ESCALATIONS : EventStreams.REMINDERS,
                kind,
                step.invoiceId(),
                story.claim().customer(),
                step.level(),
                step.day(),
                story.bill().due,
                payBy,
                story.truth().principalOpen(0),
                feesOpen,
                step.fee(),
                Claim.CURRENCY);
    }
}
