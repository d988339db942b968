package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import java.util.ArrayList;
import java.util.List;

/** Whether a ladder makes sense by itself, and whether it keeps within a law. */
final class LadderCheck {
    private LadderCheck() {}

    /**
     * What is wrong with one rung.
     *
     * @param rung index from 0
     * @param key the value at fault
     */
    record Problem(int rung, String key, String wrong, String remedy) {}

    /** Rungs out of order, and deadlines that the next rung does not wait for. */
    static List<Problem> order(List<Rung> ladder) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < ladder.size(); i++) {
            Rung before = ladder.get(i - 1);
            Rung rung = ladder.get(i);
            if (rung.kind().compareTo(before.kind()) < 0 || before.kind() == StepKind.ESCALATION) {
                String wrong = StepKinds.text(rung.kind()) + " after " + StepKinds.text(before.kind());
                problems.add(new Problem(i, "kind", wrong, "Put soft reminders first and one escalation last"));
            }
            if (rung.daysAfterDue() < before.daysAfterDue()) {
                String wrong = rung.daysAfterDue() + " is before the rung above, at " + before.daysAfterDue();
                problems.add(new Problem(i, "days_after_due", wrong, "Put the rungs in the order of their days"));
            }
            if (before.daysToPay() > 0 && rung.daysAfterPrevious() <= before.daysToPay()) {
                String wrong = rung.daysAfterPrevious() + " falls within the " + before.daysToPay()
                        + " days to pay that the rung above gives; the last day of a deadline counts";
                String remedy = "Wait at least " + (before.daysToPay() + 1) + " days";
                problems.add(new Problem(i, "days_after_previous", wrong, remedy));
            }
        }
        return problems;
    }

    /** Where the ladder breaks the law, with the rule that it breaks and its source. */
    static List<Problem> law(Law law, List<Rung> ladder) {
        List<Problem> problems = new ArrayList<>();
        int fees = 0;
        for (int i = 0; i < ladder.size(); i++) {
            Rung rung = ladder.get(i);
            if (rung.fee() > 0 && rung.kind() != StepKind.REMINDER) {
                String wrong = "a fee on a step of kind " + StepKinds.text(rung.kind());
                problems.add(broken(law, Law.FEE_KIND, i, "fee", wrong, "Leave the fee out"));
            } else if (rung.fee() > 0) {
                fees++;
                fee(law, i, rung, fees, problems);
            }
        }
        return problems;
    }

    private static void fee(Law law, int index, Rung rung, int count, List<Problem> problems) {
        String currency = law.market().currency();
        long max = law.market().reminderFeeMax();
        if (rung.fee() > max) {
            String wrong = Amounts.text(rung.fee(), currency) + " is above the highest fee of a reminder";
            String remedy = "Set at most " + Amounts.text(max, currency);
            problems.add(broken(law, Law.FEE_MAX, index, "fee", wrong, remedy));
        }
        if (count > law.market().feeRemindersMax()) {
            String wrong = "fee number " + count + " on one invoice";
            String remedy = "Leave the fee out on all but " + law.market().feeRemindersMax();
            problems.add(broken(law, Law.FEE_COUNT, index, "fee", wrong, remedy));
        }
        if (rung.daysAfterDue() < law.feeFromDays()) {
            String wrong = rung.daysAfterDue() + " is too early for a fee";
            String remedy = "Wait at least " + law.feeFromDays() + ", or leave the fee out";
            problems.add(broken(law, Law.FEE_FROM, index, "days_after_due", wrong, remedy));
        }
    }

    private static Problem broken(Law law, String rule, int rung, String key, String wrong, String remedy) {
        return new Problem(rung, key, wrong + ", by " + law.cite(rule), remedy);
    }
}
