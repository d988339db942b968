package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.Amounts.Amount;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.market.BankCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Worked examples of a law, run in the build and at every start: the code must still say what people worked out. */
final class Examples {
    private static final String HEADER = "rule,given,expected,why";
    private static final List<String> RULES = List.of(
            "bank-day",
            "bank-day-from",
            "bank-day-before",
            "bank-days-after",
            "fee",
            "fee-reminders",
            "fee-day",
            "fee-kind");

    private Examples() {}

    /** Runs all examples; refuses a file without one of each rule, and the first example that fails. */
    static void run(Law law, String file, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw RulebookException.at(
                    file,
                    "line 1",
                    "no worked examples, and no start without them",
                    "Begin with the line `" + HEADER + "`");
        }
        TreeSet<String> missing = new TreeSet<>(RULES);
        for (int i = 1; i < lines.size(); i++) {
            missing.remove(run(law, file, "line " + (i + 1), lines.get(i)));
        }
        if (!missing.isEmpty()) {
            throw RulebookException.at(
                    file, "the file", "no example of " + String.join(", ", missing), "Add one of each");
        }
    }

    private static String run(Law law, String file, String place, String line) {
        String[] cells = line.split(",", 4);
        if (cells.length < 4 || !RULES.contains(cells[0])) {
            throw RulebookException.at(
                    file, place, "not an example", "Write " + HEADER + ", with a rule of " + String.join(", ", RULES));
        }
        String answer = answer(law, file, place, cells);
        if (!answer.equals(cells[2])) {
            throw RulebookException.at(
                    file,
                    place,
                    "the example %s of %s expects %s (%s) but the rules of %s say %s"
                            .formatted(
                                    cells[0],
                                    cells[1],
                                    cells[2],
                                    cells[3],
                                    law.market().ref(),
                                    answer),
                    "Correct whichever is wrong; if the law has changed, add a new dated folder");
        }
        return cells[0];
    }

    private static String answer(Law law, String file, String place, String[] cells) {
        try {
            return answer(law, cells[0], cells[1]);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw RulebookException.at(
                    file,
                    place,
                    "`" + cells[1] + "` cannot be given to " + cells[0],
                    "See the other lines for its form");
        }
    }

    private static String answer(Law law, String rule, String given) {
        BankCalendar calendar = law.market().calendar();
        return switch (rule) {
            case "bank-day" -> calendar.isBankDay(LocalDate.parse(given)) ? "yes" : "no";
            case "bank-day-from" -> calendar.onOrAfter(LocalDate.parse(given)).toString();
            case "bank-day-before" -> calendar.before(LocalDate.parse(given)).toString();
            case "bank-days-after" -> after(calendar, given.split(" \\+ ", 2));
            case "fee" -> verdict(law, List.of(reminder(fee(law, given), 30)));
            case "fee-reminders" -> verdict(law, Collections.nCopies(Integer.parseInt(given), reminder(1, 30)));
            case "fee-day" -> verdict(law, List.of(reminder(1, Integer.parseInt(given))));
            case "fee-kind" -> verdict(law, List.of(new Rung(StepKinds.parse(given), 30, 0, 1, 0)));
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private static String after(BankCalendar calendar, String[] given) {
        if (given.length < 2) {
            throw new IllegalArgumentException("not a day + a number");
        }
        return calendar.plus(LocalDate.parse(given[0]), Integer.parseInt(given[1]))
                .toString();
    }

    private static long fee(Law law, String given) {
        Amount amount = Amounts.parse(given);
        if (!amount.currency().equals(law.market().currency())) {
            throw new IllegalArgumentException(given);
        }
        return amount.minor();
    }

    private static Rung reminder(long fee, int daysAfterDue) {
        return new Rung(StepKind.REMINDER, daysAfterDue, 0, fee, 0);
    }

    private static String verdict(Law law, List<Rung> ladder) {
        return LadderCheck.law(law, ladder).isEmpty() ? "accepted" : "refused";
    }
}
