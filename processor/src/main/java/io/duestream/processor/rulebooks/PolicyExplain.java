package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.Explanation.PlannedStep;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.market.BankCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verb {@code policy explain}: the steps for an invoice that is due on a day. */
public final class PolicyExplain {
    private PolicyExplain() {}

    /**
     * Explains the version of a policy file that is in force on the due date.
     *
     * @throws RulebookException if the file is refused, is for another market, or has no version for the day
     */
    public static Explanation explain(Path file, Markets markets, String market, LocalDate due) {
        PolicyVersions versions = new PolicyReader(markets).read(file.toString(), Texts.onDisk(file));
        if (!versions.market().equals(market)) {
            throw RulebookException.at(
                    file.toString(),
                    "market",
                    "the policy is for market " + versions.market() + ", not " + market,
                    "Ask for " + versions.market() + ", or name another file");
        }
        Policy policy = versions.inForce(due)
                .orElseThrow(() -> RulebookException.at(
                        file.toString(),
                        "versions",
                        "none is in force on " + due,
                        "Ask for a day from " + versions.byDate().firstKey()));
        LocalDate from = versions.byDate().floorKey(due);
        return explain(policy, markets.lawAt(market, from), due);
    }

    static Explanation explain(Policy policy, Law law, LocalDate due) {
        LocalDate dueDay = policy.market().calendar().onOrAfter(due);
        List<PlannedStep> steps = new ArrayList<>();
        for (int i = 0; i < policy.ladder().size(); i++) {
            LocalDate before =
                    steps.isEmpty() ? null : steps.getLast().notBefore().toLocalDate();
            steps.add(step(policy, i + 1, dueDay, before));
        }
        return new Explanation(policy, due, dueDay, steps, law.limits());
    }

    private static PlannedStep step(Policy policy, int level, LocalDate dueDay, @Nullable LocalDate before) {
        BankCalendar calendar = policy.market().calendar();
        Rung rung = policy.ladder().get(level - 1);
        LocalDate day = dueDay.plusDays(rung.daysAfterDue());
        if (before != null && before.plusDays(rung.daysAfterPrevious()).isAfter(day)) {
            day = before.plusDays(rung.daysAfterPrevious());
        }
        day = calendar.onOrAfter(day);
        LocalDate taken = policy.feed() ? day : calendar.plus(day, policy.feedDelayBankDays());
        return new PlannedStep(
                level,
                rung,
                day,
                policy.opening(taken).atZone(policy.market().zone()),
                policy.feed() ? (rung.kind() == StepKind.SOFT_REMINDER ? calendar.before(day) : day) : null,
                rung.daysToPay() == 0 ? null : taken.plusDays(rung.daysToPay()));
    }
}
