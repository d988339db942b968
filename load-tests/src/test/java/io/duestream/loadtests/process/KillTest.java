package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.embedded.ChildProcess;
import io.duestream.loadtests.ledger.OracleView;
import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Trait;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.processor.flow.Output;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
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
    private static final int PHASES = Integer.getInteger("kill.phases", 5);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(Integer.getInteger("kill.patience", 180));

    @Test
    void shouldPublishWhatTheOracleExpectsThoughKilledUnderLoad(@TempDir Path state) throws Exception {
        // given
        List<Life> lives = LongStream.range(0, LIVES)
                .mapToObj(i -> new LifeGenerator(Trait.all()).life(i, "acme"))
                .toList();
        List<Entry> facts =
                Schedule.of(lives, SEED, Punctuality.SOME_LATE, List.of(LocalTime.of(10, 0)), 30).entries().stream()
                        .filter(Arrival.class::isInstance)
                        .toList();
        Oracle oracle = new Oracle(OracleView.policy(10_000), Set.copyOf(Events.ACCOUNTS));
        SplittableRandom random = new SplittableRandom(SEED);
        try (TestCluster cluster = new TestCluster(4);
                Outputs outputs = new Outputs(cluster)) {
            ProcessorProcess processor = new ProcessorProcess(cluster, state);
            Instant clock = facts.getFirst().at();
            ChildProcess running = processor.start(clock);
            int sent = 0;
            for (int phase = 1; phase <= PHASES; phase++) {
                // when
                int until = facts.size() * phase / PHASES;
                int killAt = sent + random.nextInt(Math.max(1, until - sent));
                for (; sent < until; sent++) {
                    send(cluster, (Arrival) facts.get(sent), oracle);
                    if (sent == killAt) {
                        cluster.flush();
                        awaitSomething(outputs);
                        running.kill();
                        running = processor.start(clock);
                    }
                }
                cluster.flush();
                awaitEqual(outputs, oracle, "phase " + phase + ", before the clock moves");
                running.kill();
                clock = facts.get(until - 1).at().plus(Duration.ofHours(36));
                oracle.tick(clock);
                oracle.tick(clock);
                running = processor.start(clock);

                // then
                awaitEqual(outputs, oracle, "phase " + phase + " at " + clock);
            }
            running.kill();
            assertNothingTwice(outputs.all());
        }
    }

    private static void send(TestCluster cluster, Arrival arrival, Oracle oracle) {
        switch (arrival.fact()) {
            case InvoiceEvent event -> {
                oracle.fact(event);
                cluster.send(EventStreams.INVOICES, event.getCreditor() + "|" + event.getReference(), event);
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

    private static void awaitSomething(Outputs outputs) {
        int before = outputs.all().size();
        await().atMost(CAUGHT_UP).until(() -> outputs.all().size() > before);
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
