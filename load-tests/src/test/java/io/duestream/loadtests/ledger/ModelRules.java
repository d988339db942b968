package io.duestream.loadtests.ledger;

import io.duestream.loadtests.oracle.FeedRule;
import io.duestream.loadtests.oracle.ModelPolicy;
import io.duestream.loadtests.oracle.SwedishBankDays;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.market.BankCalendar;
import io.duestream.processor.rules.market.Market;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The oracle's policy as a rulebook of the processor: the same numbers, other code. */
record ModelRules(Policy policy) implements Rulebook {
    static ModelRules of(ModelPolicy model) {
        Market market = new Market("se", "2013-03-16", model.zone(), "SEK", 6_000, 1, calendar());
        boolean marks = model.feed() instanceof FeedRule.Marks;
        return new ModelRules(new Policy(
                "model",
                "1",
                market,
                model.rungs().stream().map(ModelRules::rung).toList(),
                model.timeOfDay(),
                marks,
                model.feed() instanceof FeedRule.BankDays(int days) ? days : 0,
                model.feed() instanceof FeedRule.Marks(Duration settling) ? settling : Duration.ZERO,
                model.waitDays(),
                model.retentionDays()));
    }

    private static Rung rung(io.duestream.loadtests.oracle.Rung rung) {
        return new Rung(
                StepKind.valueOf(rung.kind().name()),
                rung.daysAfterDue(),
                rung.daysAfterPrevious(),
                rung.fee(),
                rung.payWithinDays());
    }

    private static BankCalendar calendar() {
        Set<LocalDate> closed = LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2060, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !SwedishBankDays.isBankDay(day))
                .collect(Collectors.toSet());
        return new BankCalendar(closed);
    }

    @Override
    public Policy pinned(String ref) {
        return policy;
    }

    @Override
    public Policy chosen(String creditor, LocalDate issued, @Nullable String name) {
        return policy;
    }
}
