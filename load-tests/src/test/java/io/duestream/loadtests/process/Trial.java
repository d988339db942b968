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
import io.duestream.schemas.events.PaymentEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Publishes facts, and holds what is committed against what the oracle expects of them. */
final class Trial implements AutoCloseable {
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

    /** Hands the facts to the publisher; {@link TestCluster#flush} waits until they are acknowledged. */
    void send(List<Arrival> facts) {
        facts.forEach(this::send);
    }

    private void send(Arrival arrival) {
        switch (arrival.fact()) {
            case InvoiceEvent event -> {
                oracle.fact(event);
                cluster.send(EventStreams.INVOICES, event.getCreditor() + "|" + event.getReference(), event);
            }
            case PaymentEvent event -> {
                oracle.fact(event);
                String key = event.getCreditor() + "|" + event.getReference();
                if (Phase.isMark(arrival)) {
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

    /** Publishes the phase's marks, and waits for all that is due at its tick; the processor runs with that clock. */
    void tick(Phase phase) {
        send(phase.marks());
        cluster.flush();
        oracle.tick(phase.tick());
        oracle.tick(phase.tick());
        awaitEqual(phase + ", ticked");
    }

    /** Waits for so many more committed events. */
    void awaitMore(int events) {
        int before = outputs.all().size();
        await().alias("seed " + seed + ", " + events + " more events")
                .atMost(patience)
                .until(() -> outputs.all().size() >= before + events);
    }

    /** Waits until what is committed is what the oracle expects. */
    void awaitEqual(String when) {
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
