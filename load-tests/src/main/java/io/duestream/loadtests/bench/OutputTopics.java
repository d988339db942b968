package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.RunTopics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;

/** Where the loops and the peers write, like Duestream's own topics but for the prefix, and what each is told of that. */
final class OutputTopics {
    static final String PREFIX = BenchSite.PREFIX + "out-";

    private OutputTopics() {}

    /** Makes them, and one that stands for a changelog. */
    static void create(BenchSite site) throws IOException, InterruptedException {
        new RunTopics(site.cluster(), PREFIX, BenchSite.PARTITIONS).create();
        NewTopic log = new NewTopic(PREFIX + MeanOutputs.LOG, Optional.of(BenchSite.PARTITIONS), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
        try {
            site.admin().createTopics(Set.of(log)).all().get();
        } catch (ExecutionException failed) {
            throw new IOException("the loop's log could not be created: " + failed.getCause(), failed);
        }
    }

    /** The options that all loops and peers have. */
    static List<String> options(BenchSite site, String group, int commitMillis) {
        String bootstrap = site.cluster().settings().required("bootstrap.servers");
        return List.of(
                "--bootstrap",
                bootstrap,
                "--group",
                group,
                "--output-prefix",
                PREFIX,
                "--commit-ms",
                Integer.toString(commitMillis));
    }
}
