package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.ledger.OracleView;
import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.processor.flow.Output;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Publishes facts, and holds what is committed against what the oracle expects of them. */
final class Trial implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(2);

    private final TestCluster cluster;
    private final long seed;
    private final Duration patience;
    private final Outputs outputs;
    private final Oracle oracle = new Oracle(OracleView.policy(Duration.ZERO, 10_000), Set.copyOf(Events.ACCOUNTS));

    Trial(TestCluster cluster, long seed, Duration patience) {
        this.cluster = cluster;
        this.seed = seed;
        this.patience = patience;
        outputs = new Outputs(cluster);
    }

    /** Hands the facts to the cluster's publisher; {@link TestCluster#flush} waits until they are acknowledged. */
    void send(List<Arrival> facts) {
        send(facts, cluster.publisher);
    }

    /** Hands the facts to this publisher. */
    void send(List<Arrival> facts, Publisher publisher) {
        facts.forEach(fact -> send(fact, publisher));
    }

    /** Hands the facts over one after the other, so that the processor is at work on some of them at any time. */
    void flow(List<Arrival> facts) {
        for (Arrival fact : facts) {
            send(fact, cluster.publisher);
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void send(Arrival arrival, Publisher publisher) {
        EventStreams stream = expect(arrival);
        String topic = stream.topic(TestCluster.PREFIX);
        byte[] key = Phase.account(arrival).getBytes(StandardCharsets.UTF_8);
        byte[] value = cluster.writer.write(arrival.fact(), stream);
        if (Phase.isMark(arrival)) {
            IntStream.range(0, cluster.partitions).forEach(partition -> publisher.send(topic, partition, key, value));
        } else {
            publisher.send(topic, null, key, value);
        }
    }

    /** Tells the oracle; returns where the fact belongs. */
    private EventStreams expect(Arrival arrival) {
        return switch (arrival.fact()) {
            case InvoiceEvent event -> {
                oracle.fact(event);
                yield EventStreams.INVOICES;
            }
            case OutcomeEvent event -> {
                oracle.fact(event);
                yield EventStreams.OUTCOMES;
            }
            case PaymentEvent event -> {
                oracle.fact(event);
                yield EventStreams.PAYMENTS;
            }
            default -> throw new IllegalStateException("unknown fact");
        };
    }

    /** Waits for all that is due at the phase's tick, once its marks are sent; the processor runs with that clock. */
    void tick(Phase phase) {
        cluster.flush();
        oracle.tick(phase.tick());
        oracle.tick(phase.tick());
        awaitEqual(phase + ", ticked");
    }

    /** How many events are committed. */
    int published() {
        return outputs.all().size();
    }

    /** Waits for so many more committed events. */
    void awaitMore(int events) {
        int before = published();
        await().alias("seed " + seed + ", " + events + " more events")
                .atMost(patience)
                .until(() -> published() >= before + events);
    }

    /**
     * Waits for all that follows from the phase's facts. The clock has stood on its morning for every one of them: money that was
     * booked long ago, and comes only now, has waited long enough.
     */
    void awaitLoaded(Phase phase, String when) {
        cluster.flush();
        oracle.tick(phase.loading());
        awaitEqual(phase + ", " + when);
    }

    private void awaitEqual(String when) {
        Map<String, Object> expected = OracleView.known(oracle);
        await().alias("seed " + seed + ", " + when)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(differences(expected)).isEmpty());
    }

    private List<String> differences(Map<String, Object> expected) {
        Map<String, Object> published = OracleView.published(outputs.all(), expected.keySet());
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(published.get(entry.getKey())))
                .map(entry -> entry.getKey() + "\n  expected " + entry.getValue() + "\n  but was  "
                        + published.get(entry.getKey()))
                .limit(5)
                .toList();
    }

    /** Each event id once, and each account's versions without a gap. */
    void assertNothingTwice() {
        assertThat(outputs.all().stream().map(output -> output.event().get(0)))
                .as("seed %s, event ids", seed)
                .doesNotHaveDuplicates();
        Map<String, List<Long>> versions = new TreeMap<>();
        for (Output output : outputs.all()) {
            if (output.event() instanceof InvoiceStatus status) {
                versions.computeIfAbsent(output.key(), k -> new ArrayList<>()).add(status.getVersion());
            }
        }
        versions.forEach((key, seen) -> assertThat(seen)
                .as("seed %s, versions of %s", seed, key)
                .isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList()));
    }

    @Override
    public void close() {
        outputs.close();
    }
}
