package io.duestream.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.peers.Load.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every peer must do. */
abstract class PeerContract {
    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int ACCOUNTS = Integer.getInteger("peers.accounts", 500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts it, with these options for all peers. */
    abstract ChildProcess start(List<String> options) throws Exception;

    @Test
    void shouldDecideEveryFactOnceThoughStoppedAndKilled(@TempDir Path state) throws Exception {
        // given
        List<Told> told = Load.of(ACCOUNTS, SEED);
        int part = told.size() / 5;
        try (Cluster cluster = new Cluster();
                Outputs outputs = new Outputs(cluster, Cluster.OUTPUT)) {
            // when: each time it has fresh work ahead of it, and more on the way when it ends
            cluster.send(told.subList(0, part));
            ChildProcess peer = startAndAwaitWork(cluster, state, outputs);
            cluster.send(told.subList(part, 2 * part));
            peer.kill();
            cluster.send(told.subList(2 * part, 3 * part));
            peer = startAndAwaitWork(cluster, state, outputs);
            cluster.send(told.subList(3 * part, 4 * part));
            peer.terminate();
            cluster.send(told.subList(4 * part, told.size()));
            peer = startAndAwaitWork(cluster, state, outputs);
            peer.kill();
            peer = start(options(cluster, state));

            // then
            await().atMost(PATIENCE).until(() -> cluster.lag("group") == 0);
            await().alias("seed " + SEED)
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> Audit.check(told, outputs.read()));
            assertThat(peer.isAlive()).isTrue();
            peer.terminate();
            Audit.check(told, outputs.read());
        }
    }

    private ChildProcess startAndAwaitWork(Cluster cluster, Path state, Outputs outputs) throws Exception {
        int before = outputs.read().size();
        ChildProcess peer = start(options(cluster, state));
        await().atMost(PATIENCE)
                .failFast(() -> !peer.isAlive())
                .until(() -> outputs.read().size() >= before + ACCOUNTS / 10);
        return peer;
    }

    private static List<String> options(Cluster cluster, Path state) {
        return new ArrayList<>(List.of(
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registry(),
                "--input-prefix",
                Cluster.INPUT,
                "--output-prefix",
                Cluster.OUTPUT,
                "--group",
                "group",
                "--commit-ms",
                "100",
                "--parallelism",
                "2",
                "--state",
                state.toString(),
                "--due-scan-ms",
                "500"));
    }
}
