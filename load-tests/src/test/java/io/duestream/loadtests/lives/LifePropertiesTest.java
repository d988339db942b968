package io.duestream.loadtests.lives;

import static io.duestream.loadtests.lives.Replay.TICKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.loadtests.oracle.Balance;
import io.duestream.loadtests.oracle.Expected;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What must hold in every life. */
class LifePropertiesTest {
    private static final int SEEDS = 1_000;
    private static final int FOR_EVER = 10_000;
    private static final int SOON = 40;
    private static final int TAIL = 50;
    private static final Set<Trait> MONEY_ONLY =
            EnumSet.complementOf(EnumSet.of(Trait.RETURNS, Trait.DISPUTES, Trait.RESPITES, Trait.AMENDMENTS));

    @Test
    void shouldConserveMoneyAtEveryTick() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            Schedule schedule = schedule(seed, Trait.all(), Punctuality.SOME_LATE);
            Replay.run(Replay.oracle(SOON), schedule.entries(), oracle -> assertThat(
                            oracle.balances().values())
                    .as("seed %d", seed)
                    .allMatch(balances -> balances.stream().allMatch(Balance::isConserved)));
        });
    }

    @Test
    void shouldNotMindTheOrderBetweenTwoTicks() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            List<Entry> entries = Replay.withoutConflicts(
                    schedule(seed, Trait.all(), Punctuality.SOME_LATE).entries(), SOON);
            assertThat(history(permuted(entries, new SplittableRandom(seed)), SOON))
                    .as("seed %d", seed)
                    .isEqualTo(history(entries, SOON));
        });
    }

    @Test
    void shouldNotMindInTheEndHowLateMoneyAndCreditsCome() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            List<Entry> entries = Replay.withoutConflicts(
                    schedule(seed, MONEY_ONLY, Punctuality.PUNCTUAL).entries(), FOR_EVER);
            assertThat(settled(end(delayed(entries, new SplittableRandom(seed)))))
                    .as("seed %d", seed)
                    .isEqualTo(settled(end(entries)));
        });
    }

    @Test
    void shouldNeverTakeAStepTwiceNorOneThatDoesNotStandAtOnce() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            Set<String> seen = new HashSet<>();
            Replay.run(
                    Replay.oracle(FOR_EVER),
                    schedule(seed, Trait.all(), Punctuality.SOME_LATE).entries(),
                    oracle -> oracle.expected().values().forEach(expected -> {
                        assertThat(expected.steps())
                                .filteredOn(step -> seen.add(identity(step)))
                                .as("seed %d", seed)
                                .allMatch(TakenStep::stands);
                        assertThat(expected.steps())
                                .extracting(LifePropertiesTest::identity)
                                .as("seed %d", seed)
                                .doesNotHaveDuplicates();
                    }));
        });
    }

    private static String identity(TakenStep step) {
        return step.invoiceId() + " " + step.level() + " " + step.day();
    }

    private static Schedule schedule(long seed, Set<Trait> traits, Punctuality punctuality) {
        Life life = new LifeGenerator(traits).life(seed, "acme");
        return Schedule.of(List.of(life), seed, punctuality, TICKS, TAIL);
    }

    private static List<Map<String, Expected>> history(List<Entry> entries, int retention) {
        List<Map<String, Expected>> history = new ArrayList<>();
        Replay.run(Replay.oracle(retention), entries, oracle -> history.add(oracle.expected()));
        return history;
    }

    private static Expected end(List<Entry> entries) {
        Oracle oracle = Replay.oracle(FOR_EVER);
        Replay.run(oracle, entries, ticked -> {});
        return oracle.expected().values().iterator().next();
    }

    /** Steps that do not stand may differ; all else may not. */
    private static Expected settled(Expected end) {
        return new Expected(
                end.state(),
                end.currency(),
                end.principalOpen(),
                end.feesOpen(),
                end.paid(),
                end.unplaced(),
                end.openInvoices(),
                end.oldestDue(),
                end.placements(),
                end.unmatched(),
                end.steps().stream().filter(TakenStep::stands).toList(),
                end.deliveries());
    }

    private static List<Entry> permuted(List<Entry> entries, SplittableRandom random) {
        List<Entry> permuted = new ArrayList<>();
        List<Entry> between = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Tick) {
                Shuffle.shuffle(between, random);
                permuted.addAll(between);
                permuted.add(entry);
                between.clear();
            } else {
                between.add(entry);
            }
        }
        permuted.addAll(between);
        return permuted;
    }

    private static List<Entry> delayed(List<Entry> entries, SplittableRandom random) {
        Entry last = entries.getLast();
        List<Entry> delayed = new ArrayList<>();
        for (Entry entry : entries) {
            boolean late = entry instanceof Arrival arrival && mayComeLate(arrival.fact()) && random.nextBoolean();
            long most = Duration.between(entry.at(), last.at()).toMinutes();
            delayed.add(
                    late
                            ? new Arrival(
                                    entry.at().plus(Duration.ofMinutes(random.nextLong(most))),
                                    ((Arrival) entry).fact())
                            : entry);
        }
        delayed.sort(Comparator.comparing(Entry::at));
        return delayed;
    }

    private static boolean mayComeLate(SpecificRecord fact) {
        return switch (fact) {
            case InvoiceEvent invoice -> invoice.getChange() instanceof InvoiceCredited;
            case OutcomeEvent outcome -> true;
            case PaymentEvent payment -> !(payment.getChange() instanceof FeedMark);
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }
}
