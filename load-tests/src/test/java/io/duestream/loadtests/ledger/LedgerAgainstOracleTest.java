package io.duestream.loadtests.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.loadtests.lives.Trait;
import io.duestream.loadtests.oracle.FeedRule;
import io.duestream.loadtests.oracle.ModelPolicy;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.loadtests.oracle.Rung;
import io.duestream.loadtests.oracle.StepKind;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerAgainstOracleTest {
    private static final int SEEDS = Integer.getInteger("seeds", 150);
    private static final int FOR_EVER = 10_000;
    private static final int LOOK_EVERY = 20;
    private static final ModelRules RULES = ModelRules.of(policy(FOR_EVER));
    private static final Set<String> ACCOUNTS = Set.copyOf(Events.ACCOUNTS);

    static ModelPolicy policy(int retentionDays) {
        return new ModelPolicy(
                List.of(
                        new Rung(StepKind.SOFT_REMINDER, 0, 0, 0, 0),
                        new Rung(StepKind.REMINDER, 7, 5, 6_000, 8),
                        new Rung(StepKind.REMINDER, 17, 10, 0, 8),
                        new Rung(StepKind.ESCALATION, 31, 14, 0, 0)),
                LocalTime.of(9, 0),
                ZoneId.of("Europe/Stockholm"),
                new FeedRule.Marks(Duration.ofMinutes(30)),
                10,
                retentionDays);
    }

    @ParameterizedTest
    @EnumSource(Punctuality.class)
    void shouldPublishAfterEveryTickWhatTheOracleExpects(Punctuality punctuality) {
        for (long seed = 0; seed < SEEDS; seed++) {
            // given
            Life life = new LifeGenerator(Trait.all()).life(seed, "acme");
            Schedule schedule = Schedule.of(List.of(life), seed, punctuality, List.of(LocalTime.of(10, 0)), 60);
            Oracle oracle = new Oracle(policy(FOR_EVER), ACCOUNTS);
            Map<String, Published> published = new HashMap<>();
            boolean[] news = {false};
            LedgerRun ledger = new LedgerRun(RULES, ACCOUNTS, (key, outputs) -> {
                published.computeIfAbsent(key, k -> new Published()).read(outputs);
                news[0] = true;
            });
            int ticks = 0;

            for (Entry entry : schedule.entries()) {
                // when
                ledger.take(entry);
                tell(oracle, entry);

                // then
                if (entry instanceof Tick && (news[0] || ticks++ % LOOK_EVERY == 0)) {
                    compare(seed, entry, oracle, published);
                    news[0] = false;
                }
            }
            compare(seed, schedule.entries().getLast(), oracle, published);
            assertThat(published.keySet())
                    .as("seed %d", seed)
                    .containsAll(oracle.expected().keySet());
        }
    }

    private static void compare(long seed, Entry entry, Oracle oracle, Map<String, Published> published) {
        oracle.expected().forEach((key, expected) -> {
            if (published.containsKey(key)) {
                assertThat(published.get(key).asExpected())
                        .as("seed %d at %s", seed, entry.at())
                        .isEqualTo(expected);
            }
        });
    }

    static void tell(Oracle oracle, Entry entry) {
        switch (entry) {
            case Tick tick -> oracle.tick(tick.at());
            case Arrival(var at, InvoiceEvent event) -> oracle.fact(event);
            case Arrival(var at, PaymentEvent event) -> oracle.fact(event);
            case Arrival(var at, OutcomeEvent event) -> oracle.fact(event);
            case Arrival arrival -> throw new IllegalStateException("unknown fact");
        }
    }
}
