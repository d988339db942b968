package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.market.BankCalendar;
import io.duestream.processor.rules.market.Market;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small Swedish rulebook: soft reminder on the due date, reminder with fee after 7 days, reminder, escalation. */
public final class TestRules implements Rulebook {
    public static final Market SE = new Market(
            "se",
            "2013-03-16",
            ZoneId.of("Europe/Stockholm"),
            "SEK",
            6000,
            1,
            new BankCalendar(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1))));

    public static final Policy STANDARD = policy("standard", true, 0);
    public static final Policy NO_FEED = policy("no-feed", false, 2);

    private static Policy policy(String name, boolean feed, int delay) {
        List<Rung> ladder = List.of(
                new Rung(StepKind.SOFT_REMINDER, 0, 0, 0, 0),
                new Rung(StepKind.REMINDER, 7, 5, 6000, 8),
                new Rung(StepKind.REMINDER, 17, 10, 0, 8),
                new Rung(StepKind.ESCALATION, 31, 14, 0, 0));
        return new Policy(
                name, "2026-01", SE, ladder, LocalTime.of(9, 0), feed, delay, Duration.ofMinutes(30), 10, 120);
    }

    @Override
    public Policy pinned(String ref) {
        return ref.startsWith("no-feed") ? NO_FEED : STANDARD;
    }

    @Override
    public Policy chosen(String creditor, LocalDate issued, @Nullable String name) {
        return "no-feed".equals(name) ? NO_FEED : STANDARD;
    }
}
