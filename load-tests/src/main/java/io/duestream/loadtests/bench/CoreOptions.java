package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the core job: how large it is, and who does it. */
final class CoreOptions {
    @Option(
            names = "--open",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Open invoices (default: ${DEFAULT-VALUE}).")
    private long open;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3000000",
            description = "Rounds of three events (default: ${DEFAULT-VALUE}).")
    private long rounds;

    @Option(
            names = "--at-most",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Measuring of a run (default: ${DEFAULT-VALUE}).")
    private long atMost;

    @Option(names = "--contenders", paramLabel = "NAME", split = ";", description = "Only these, parted by ;.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--batches",
            paramLabel = "FACTS",
            split = ",",
            defaultValue = "2000,10000,40000",
            description = "Batch sizes that the set-based peer tries (default: ${DEFAULT-VALUE}).")
    private List<Integer> batches = List.of();

    @Option(
            names = "--peers",
            paramLabel = "JAR",
            defaultValue = "load-tests/peers/target/duestream-peers.jar",
            description = "The peers, built by mvn -Ppeers package (default: ${DEFAULT-VALUE}).")
    private Path peers = Path.of("");

    CoreJob job(long seed) {
        return new CoreJob(open, rounds, seed);
    }

    Duration atMost() {
        return Duration.ofSeconds(atMost);
    }

    /** Names of those who take part; empty for all. */
    List<String> only() {
        return only;
    }

    List<Integer> batches() {
        return batches;
    }

    /** The peers; null if they were not built. */
    @Nullable
    PeersJar peers() throws IOException {
        return PeersJar.ifBuilt(peers);
    }
}
