package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Shuffle;
import io.duestream.loadtests.oracle.Verdict;
import io.duestream.loadtests.plan.Expectation.Step;
import io.duestream.loadtests.plan.OracleRun.Seen;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan expects of each invoice is what the oracle makes of its events, leg by leg, whatever comes first in a leg. */
class PlanAgainstOracleTest {
    private static final int SEEDS = Integer.getInteger("seeds", 4);
    private static final int DAYS = Integer.getInteger("days", 24);

    /** What comes first in a leg; the clock strikes on while it stands, so a tick is always the last. */
    enum Interleaving {
        FACTS_FIRST,
        TICKS_FIRST,
        MIXED
    }

    @ParameterizedTest
    @EnumSource(Interleaving.class)
    void shouldExpectWhatTheOracleSaysAfterEachLeg(Interleaving interleaving) throws Exception {
        List<Leg> legs = Workload.load("smoke").legs();
        for (long seed = 0; seed < SEEDS; seed++) {
            compare(Plan.of(workload(legs), seed), interleaving);
        }
    }

    @Test
    void shouldBeCertainOnAllDaysThatItAccepts() throws Exception {
        int accepted = 0;
        for (long seed = 0; seed < DAYS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Workload workload = workload(new RandomDays(random).legs());
            Interleaving interleaving = Interleaving.values()[random.nextInt(3)];
            if (isAccepted(workload)) {
                compare(Plan.of(workload, seed), interleaving);
                accepted++;
            }
        }
        assertThat(accepted).as("of %d", DAYS).isBetween(DAYS / 4, DAYS - 1);
    }

    /** Two invoices of each fate. */
    private static Workload workload(List<Leg> legs) throws IOException {
        Workload smoke = Workload.load("smoke");
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            fates.put(fate, 1);
        }
        return new Workload(
                "every fate",
                smoke.about(),
                2L * fates.size(),
                smoke.creditors(),
                fates,
                new Workload.Duplicates(30, 2, 1),
                20,
                legs);
    }

    private static boolean isAccepted(Workload workload) {
        try {
            return Plan.of(workload, 0).legs().size() == Scene.values().length;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static void compare(Plan plan, Interleaving interleaving) {
        // given
        OracleRun oracle = new OracleRun(plan);
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            // when
            play(plan, leg, oracle, interleaving, new SplittableRandom(plan.seed() * 100 + leg));

            // then
            compare(plan, leg, oracle);
            compareWithdrawn(plan, leg, oracle, interleaving);
        }
    }

    private static void play(Plan plan, int leg, OracleRun oracle, Interleaving interleaving, SplittableRandom random) {
        Instant clock = plan.legs().get(leg).instant();
        List<Runnable> moves = new ArrayList<>();
        for (Iterator<PlannedEvent> events = plan.events(leg); events.hasNext(); ) {
            PlannedEvent event = events.next();
            moves.add(() -> oracle.take(event));
        }
        if (interleaving == Interleaving.MIXED) {
            moves.addAll(List.of(() -> oracle.tick(clock), () -> oracle.tick(clock), () -> oracle.tick(clock)));
            Shuffle.shuffle(moves, random);
        }
        if (interleaving == Interleaving.TICKS_FIRST) {
            oracle.tick(clock);
            oracle.tick(clock);
        }
        moves.forEach(Runnable::run);
        oracle.tick(clock);
        oracle.tick(clock);
    }

    private static void compare(Plan plan, int leg, OracleRun oracle) {
        String when = "seed " + plan.seed() + ", after " + plan.legs().get(leg) + " of " + plan.legs();
        Map<String, Seen> expected = new TreeMap<>();
        Map<String, String> fates = new TreeMap<>();
        long steps = 0;
        long inReview = 0;
        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            Expectation expectation = plan.of(invoice, leg);
            for (Expectation.Account account : expectation.accounts()) {
                steps += account.steps().size();
                inReview += account.rests().size();
                fates.put(account.key(), expectation.fate() + " " + invoice);
                Seen seen = Seen.of(account);
                if (seen != null) {
                    expected.put(account.key(), seen);
                }
            }
        }
        Map<String, Seen> actual = oracle.accounts();
        assertThat(actual.keySet()).as(when).isEqualTo(expected.keySet());
        actual.forEach((key, seen) -> assertThat(expected.get(key))
                .as("%s: %s, %s", when, key, fates.get(key))
                .isEqualTo(seen));
        Totals totals = plan.totals(leg);
        assertThat(totals)
                .as(when)
                .isEqualTo(new Totals(
                        oracle.count(Verdict.RECORDED) + oracle.count(Verdict.CONFLICT),
                        steps,
                        inReview,
                        oracle.count(Verdict.CONFLICT)));
        assertThat(oracle.count(Verdict.REFUSED)).as(when).isZero();
    }

    /** What is only possible is taken if steps come first, and is not if facts do. */
    private static void compareWithdrawn(Plan plan, int leg, OracleRun oracle, Interleaving interleaving) {
        Map<String, Set<Step>> withdrawn = oracle.withdrawn();
        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            Expectation expectation = plan.of(invoice, leg);
            Expectation.Account account = expectation.account();
            Set<Step> seen = withdrawn.getOrDefault(account.key(), Set.of());
            Set<Step> least = Set.copyOf(account.withdrawn());
            Set<Step> most = new HashSet<>(least);
            most.addAll(account.possible());
            String where = "seed " + plan.seed() + ", leg " + leg + ", " + expectation.fate() + " " + invoice;
            switch (interleaving) {
                case FACTS_FIRST -> assertThat(seen).as(where).isEqualTo(least);
                case TICKS_FIRST -> assertThat(seen).as(where).isEqualTo(most);
                case MIXED -> assertThat(seen).as(where).containsAll(least).isSubsetOf(most);
            }
        }
    }
}
