package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.ledger.OracleView;
import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Trait;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.processor.flow.Output;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, under {@code kill -9}: what is committed equals what the oracle expects, and nothing is there twice. */
class KillTest {
    private static final long SEED = Long.getLong("seed", 20_260_301L);
    private static final int LIVES = Integer.getInteger("kill.lives", 600);
    private static final int PHASES = Integer.getInteger("kill.phases", 3);
    private static final int KILLS = Integer.getInteger("kill.times", 2);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(Integer.getInteger("kill.patience", 180));

    /** Between two ticks facts are loaded on the day of the tick before, ahead of the policy's time of day. */
    private static final LocalTime LOADING = LocalTime.of(8, 0);

    private static final LocalTime TICK = LocalTime.of(10, 0);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Test
    void shouldPublishWhatTheOracleExpectsThoughKilledUnderLoad(@TempDir Path state) throws Exception {
        // given
        Oracle oracle = new Oracle(OracleView.policy(Duration.ZERO, 10_000), Set.copyOf(Events.ACCOUNTS));
        List<Arrival> facts = arrivals(false);
        Deque<Arrival> marks = new ArrayDeque<>(arrivals(true));
        SplittableRandom random = new SplittableRandom(SEED);
        try (TestCluster cluster = new TestCluster(4);
                Outputs outputs = new Outputs(cluster)) {
            ProcessorProcess processor = new ProcessorProcess(cluster, state);
            Instant loading = at(facts.getFirst().at(), LOADING);
            for (int phase = 1; phase <= PHASES; phase++) {
                // when
                List<Arrival> load = facts.subList(facts.size() * (phase - 1) / PHASES, facts.size() * phase / PHASES);
                ChildProcess running = processor.start(loading);
                for (int part = 0; part <= KILLS; part++) {
                    List<Arrival> shot =
                            load.subList(load.size() * part / (KILLS + 1), load.size() * (part + 1) / (KILLS + 1));
                    shot.forEach(fact -> send(cluster, fact, oracle));
                    cluster.flush();
                    if (part < KILLS) {
                        awaitMore(outputs, 1 + random.nextInt(Math.max(1, shot.size() / 4)));
                        running.kill();
                        running = processor.start(loading);
                    }
                }
                awaitEqual(outputs, oracle, "phase " + phase + ", loaded");
                running.kill();

                // then
                Instant tick = at(load.getLast().at().plus(Duration.ofDays(1)), TICK);
                running = processor.start(tick);
                for (; !marks.isEmpty() && marks.peek().at().isBefore(tick); marks.remove()) {
                    send(cluster, marks.peek(), oracle);
                }
                cluster.flush();
                oracle.tick(tick);
                oracle.tick(tick);
                awaitEqual(outputs, oracle, "phase " + phase + " at " + tick);
                running.kill();
                loading = at(tick, LOADING);
            }
            assertNothingTwice(outputs.all());
        }
    }

    private static List<Arrival> arrivals(boolean marks) {
        List<Life> lives = LongStream.range(0, LIVES)
                .mapToObj(i -> new LifeGenerator(Trait.all()).life(i, "acme"))
                .toList();
        return Schedule.of(lives, SEED, Punctuality.SOME_LATE, List.of(TICK), 30).entries().stream()
                .filter(Arrival.class::isInstance)
                .map(Arrival.class::cast)
                .filter(arrival -> marks == isMark(arrival))
                .toList();
    }

    private static boolean isMark(Arrival arrival) {
        return arrival.fact() instanceof PaymentEvent payment && payment.getChange() instanceof FeedMark;
    }

    private static Instant at(Instant day, LocalTime time) {
        return day.atZone(SWEDEN).toLocalDate().atTime(time).atZone(SWEDEN).toInstant();
    }

    private static void send(TestCluster cluster, Arrival arrival, Oracle oracle) {
        switch (arrival.fact()) {
            case InvoiceEvent event -> {
                oracle.fact(event);
                cluster.send(EventStreams.INVOICES, event.getCreditor() + "|" + event.getReference(), event);
            }
            case OutcomeEvent event -> {
                oracle.fact(event);
                cluster.send(EventStreams.OUTCOMES, event.getCreditor() + "|" + event.getReference(), event);
            }
            case PaymentEvent event -> {
                oracle.fact(event);
                String key = event.getCreditor() + "|" + event.getReference();
                if (event.getChange() instanceof FeedMark) {
                    byte[] bytes = cluster.writer.write(event, EventStreams.PAYMENTS);
                    for (int partition = 0; partition < cluster.partitions; partition++) {
                        cluster.send(EventStreams.PAYMENTS, key.getBytes(StandardCharsets.UTF_8), bytes, partition);
                    }
                } else {
                    cluster.send(EventStreams.PAYMENTS, key, event);
                }
            }
            default -> throw new IllegalStateException("unknown fact");
        }
    }

    private static void awaitMore(Outputs outputs, int events) {
        int before = outputs.all().size();
        await().atMost(CAUGHT_UP).until(() -> outputs.all().size() >= before + events);
    }

    private static void awaitEqual(Outputs outputs, Oracle oracle, String when) {
        Map<String, Object> expected = OracleView.known(oracle);
        await().alias("seed " + SEED + ", " + when)
                .atMost(CAUGHT_UP)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(differences(outputs, expected)).isEmpty());
    }

    private static List<String> differences(Outputs outputs, Map<String, Object> expected) {
        Map<String, Object> published = OracleView.published(outputs.all(), expected.keySet());
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(published.get(entry.getKey())))
                .map(entry -> entry.getKey() + "\n  expected " + entry.getValue() + "\n  but was  "
                        + published.get(entry.getKey()))
                .limit(5)
                .toList();
    }

    private static void assertNothingTwice(List<Output> outputs) {
        assertThat(outputs.stream().map(output -> output.event().get(0)))
                .as("event ids")
                .doesNotHaveDuplicates();
        Map<String, List<Long>> versions = new TreeMap<>();
        for (Output output : outputs) {
            if (output.event() instanceof InvoiceStatus status) {
                versions.computeIfAbsent(output.key(), k -> new ArrayList<>()).add(status.getVersion());
            }
        }
        versions.forEach((key, seen) -> assertThat(seen)
                .as("versions of %s", key)
                .isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList()));
    }
}
