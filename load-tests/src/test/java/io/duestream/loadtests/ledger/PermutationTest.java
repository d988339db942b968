package io.duestream.loadtests.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.loadtests.lives.Shuffle;
import io.duestream.loadtests.lives.Trait;
import io.duestream.loadtests.oracle.Expected;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Facts may come in any order and any number of times. Ticks stand at fixed business times. */
class PermutationTest {
    private static final int SEEDS = Integer.getInteger("seeds", 1_000);
    private static final int ORDERS = 5;
    private static final int FOR_EVER = 10_000;
    private static final Set<String> ACCOUNTS = Set.copyOf(Events.ACCOUNTS);
    private static final ModelRules RULES = ModelRules.of(LedgerAgainstOracleTest.policy(FOR_EVER));

    /** Contradicting contents are out of scope: there the first that comes stays. */
    private static final Set<Trait> CONSISTENT = EnumSet.complementOf(EnumSet.of(Trait.CONFLICTS));

    /** What can only lower what is owed; the others make an invoice due again, and then the steps depend on when that was known. */
    private static final Set<Trait> ONE_WAY = EnumSet.complementOf(
            EnumSet.of(Trait.CONFLICTS, Trait.RETURNS, Trait.DISPUTES, Trait.RESPITES, Trait.AMENDMENTS));

    @Test
    void shouldNotMindTheOrderOfFactsBetweenTwoTicks() {
        for (long seed = 0; seed < SEEDS; seed++) {
            // given
            List<Entry> entries = schedule(seed, CONSISTENT, Punctuality.SOME_LATE);
            Map<String, Outcome> expected = run(entries);

            for (int order = 1; order <= ORDERS; order++) {
                // when
                Map<String, Outcome> actual = run(betweenTicks(entries, new SplittableRandom(seed * 31 + order)));

                // then
                assertThat(actual).as("seed %d, order %d", seed, order).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldNotMindInTheEndHowLateMoneyAndCreditNotesCome() {
        for (long seed = 0; seed < SEEDS; seed++) {
            // given
            List<Entry> entries = schedule(seed, ONE_WAY, Punctuality.PUNCTUAL);
            Map<String, Outcome> expected = run(entries);

            for (int order = 1; order <= ORDERS; order++) {
                // when
                Map<String, Outcome> actual = run(delayed(entries, new SplittableRandom(seed * 31 + order)));

                // then
                assertThat(actual).as("seed %d, order %d", seed, order).isEqualTo(expected);
            }
        }
    }

    /** Balances, placements, what is in review, the steps that stand, and what became of messages. */
    private record Outcome(
            String state,
            long principalOpen,
            long feesOpen,
            long paid,
            long unplaced,
            Map<Expected.Place, Expected.Amounts> placements,
            Map<String, Expected.InReview> unmatched,
            Set<TakenStep> standing,
            Map<String, Expected.Delivery> deliveries) {}

    private static Map<String, Outcome> run(List<Entry> entries) {
        Map<String, Published> published = new HashMap<>();
        LedgerRun ledger = new LedgerRun(RULES, ACCOUNTS, (key, outputs) -> published
                .computeIfAbsent(key, k -> new Published())
                .read(outputs));
        entries.forEach(ledger::take);
        Map<String, Outcome> outcomes = new HashMap<>();
        for (String key : ledger.keys()) {
            outcomes.put(
                    key,
                    outcome(ledger.view(key), requireNonNull(published.get(key)).asExpected()));
        }
        return outcomes;
    }

    private static Outcome outcome(AccountView view, Expected published) {
        return new Outcome(
                view.state().name(),
                view.principalOpen(),
                view.feesOpen(),
                view.paid(),
                view.unplacedSum(),
                published.placements(),
                published.unmatched(),
                Set.copyOf(published.steps().stream().filter(TakenStep::stands).toList()),
                published.deliveries());
    }

    private static List<Entry> schedule(long seed, Set<Trait> traits, Punctuality punctuality) {
        Life life = new LifeGenerator(traits).life(seed, "acme");
        return Schedule.of(List.of(life), seed, punctuality, List.of(LocalTime.of(10, 0)), 50)
                .entries();
    }

    private static List<Entry> betweenTicks(List<Entry> entries, SplittableRandom random) {
        List<Entry> all = new ArrayList<>();
        List<Entry> between = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Tick) {
                Shuffle.shuffle(between, random);
                all.addAll(between);
                all.add(entry);
                between.clear();
            } else {
                between.add(entry);
            }
        }
        all.addAll(between);
        return all;
    }

    private static List<Entry> delayed(List<Entry> entries, SplittableRandom random) {
        Entry last = entries.getLast();
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Arrival(var at, var fact) && mayComeLate(fact) && random.nextBoolean()) {
                long most = Duration.between(at, last.at()).toMinutes();
                all.add(new Arrival(at.plus(Duration.ofMinutes(random.nextLong(most))), fact));
            } else {
                all.add(entry);
            }
        }
        all.sort(Comparator.comparing(Entry::at));
        return all;
    }

    private static boolean mayComeLate(SpecificRecord fact) {
        return switch (fact) {
            case InvoiceEvent invoice -> invoice.getChange() instanceof InvoiceCredited;
            case OutcomeEvent outcome -> true;
            case PaymentEvent payment -> !(payment.getChange() instanceof FeedMark);
            default -> throw new IllegalStateException("unknown fact");
        };
    }
}
