package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.Explanation.PlannedStep;
import io.duestream.processor.rules.dunning.Policy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an explanation as a table. */
final class ExplanationText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private ExplanationText() {}

    static String of(Explanation explanation) {
        StringBuilder text = new StringBuilder(title(explanation));
        text.append(row(
                "step",
                "kind",
                "day",
                "not before (" + explanation.policy().market().zone().getId() + ")",
                "feed through",
                "fee",
                "pay by"));
        for (PlannedStep step : explanation.steps()) {
            text.append(row(step, explanation.policy()));
        }
        text.append(waiting(explanation.policy())).append("Law ");
        text.append(explanation.policy().market().ref()).append(":\n");
        explanation
                .limits()
                .forEach(limit -> text.append("- ").append(limit.text()).append('\n'));
        return text.toString();
    }

    private static String title(Explanation explanation) {
        String moved = explanation.due().equals(explanation.dueDay())
                ? ""
                : ", no bank day: " + DAY.format(explanation.dueDay()) + " counts";
        return "Policy " + explanation.policy().ref() + ", invoice due " + DAY.format(explanation.due()) + moved + "\n";
    }

    private static String row(PlannedStep step, Policy policy) {
        long fee = step.rung().fee();
        return row(
                Integer.toString(step.level()),
                StepKinds.text(step.rung().kind()),
                DAY.format(step.day()),
                MOMENT.format(step.notBefore()),
                day(step.feedThrough()),
                fee == 0 ? "-" : Amounts.text(fee, policy.market().currency()),
                day(step.payBy()));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-4s  %-13s  %-14s  %-27s  %-14s  %10s  %s\n", cells);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : DAY.format(day);
    }

    private static String waiting(Policy policy) {
        return policy.feed()
                ? "A step waits until the feed marks of all accounts are " + policy.settling() + " old.\n"
                : "Without feed marks a step waits " + policy.feedDelayBankDays() + " more bank days after its day.\n";
    }
}
