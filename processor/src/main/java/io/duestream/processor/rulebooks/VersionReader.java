package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.LadderCheck.Problem;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rung;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads one version of a policy, and checks it against the laws that hold while it does. */
final class VersionReader {
    private static final int BANK_DAYS_MAX = 30;
    private static final Duration SETTLING_MAX = Duration.ofDays(7);
    private final Section section;
    private final List<Law> laws;

    /** Laws from the one in force when the version begins. */
    VersionReader(Section section, List<Law> laws) {
        this.section = section;
        this.laws = laws;
    }

    Policy read(String name) {
        boolean feed = feed();
        List<Section> rungs = section.sections("ladder");
        Policy policy = new Policy(
                name,
                section.named("version", "[0-9A-Za-z.-]+", "letters, digits, dots and -"),
                laws.getFirst().market(),
                new LadderReader(laws.getFirst().market()).read(rungs),
                section.as("time", LocalTime::parse, "a time of day such as 09:00"),
                feed,
                feed ? 0 : section.number("feed_delay_bank_days", 0, BANK_DAYS_MAX),
                feed
                        ? section.as("settling", VersionReader::settling, "a duration of 0 to 7 days such as PT30M")
                        : Duration.ZERO,
                section.days("wait_for_invoice_days"),
                section.days("retention_days"));
        refuseProblems(rungs, policy.ladder());
        return policy;
    }

    private boolean feed() {
        boolean feed = section.as("feed", VersionReader::feed, "`marks` or `none`");
        Set<String> keys = new TreeSet<>(
                Set.of("version", "from", "time", "feed", "wait_for_invoice_days", "retention_days", "ladder"));
        keys.add(feed ? "settling" : "feed_delay_bank_days");
        section.only(keys.toArray(String[]::new));
        return feed;
    }

    private static boolean feed(String text) {
        return switch (text) {
            case "marks" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Duration settling(String text) {
        Duration settling = Duration.parse(text);
        if (settling.isNegative() || settling.compareTo(SETTLING_MAX) > 0) {
            throw new IllegalArgumentException(text);
        }
        return settling;
    }

    private void refuseProblems(List<Section> rungs, List<Rung> ladder) {
        List<Problem> problems = new ArrayList<>(LadderCheck.order(ladder));
        for (Law law : laws) {
            problems.addAll(LadderCheck.law(law, ladder));
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(String.join(
                    "\n",
                    problems.stream()
                            .map(p -> rungs.get(p.rung())
                                    .refused(p.key(), p.wrong(), p.remedy())
                                    .getMessage())
                            .toList()));
        }
    }
}
