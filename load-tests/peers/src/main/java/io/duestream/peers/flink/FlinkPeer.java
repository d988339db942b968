package io.duestream.peers.flink;

import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.peers.app.PeerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Flink as a process: its job manager and its task manager in one JVM. */
@Command(name = "flink-peer", mixinStandardHelpOptions = true, description = "The job in Flink.")
public final class FlinkPeer extends PeerCommand {
    @Option(
            names = "--managed-mb",
            defaultValue = "512",
            description = "RocksDB's caches and write buffers outside the heap, MiB; ${DEFAULT-VALUE} if not given.")
    private int managedMegabytes;

    @Option(
            names = "--changelog",
            description =
                    "Logs each change of state too, so that a checkpoint need not write RocksDB's files: for short intervals.")
    private boolean changelog;

    /** Runs it. */
    public static void main(String[] args) {
        main(new FlinkPeer(), args);
    }

    @Override
    protected Peer peer(JobSettings settings) throws IOException {
        Path checkpoints = Path.of(FlinkSettings.folder(settings, "checkpoints"));
        for (String name : List.of("checkpoints", "tmp", "rocksdb")) {
            Files.createDirectories(Path.of(FlinkSettings.folder(settings, name)));
        }
        Configuration configuration = FlinkSettings.of(settings, managedMegabytes, Checkpoints.latest(checkpoints));
        if (changelog) {
            FlinkSettings.logChanges(configuration, settings);
        }
        return new Running(settings, configuration);
    }

    private static final class Running implements Peer {
        private static final Duration START = Duration.ofMinutes(10);
        private static final long LOOK_MILLIS = 50;
        private static final long ANSWER_SECONDS = 30;

        private final MiniCluster cluster;
        private final StreamGraph graph;

        Running(JobSettings settings, Configuration configuration) {
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
            JobGraph.build(environment, settings);
            graph = environment.getStreamGraph();
            graph.setJobName("peer");
            cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                    .setConfiguration(configuration)
                    .setNumTaskManagers(1)
                    .setNumSlotsPerTaskManager(settings.parallelism())
                    .build());
        }

        private JobID job() {
            return graph.getJobID();
        }

        @Override
        public void start() throws Exception {
            cluster.start();
            cluster.submitJob(graph).get(ANSWER_SECONDS, TimeUnit.SECONDS);
            long end = System.nanoTime() + START.toNanos();
            while (!isRunning()) {
                check();
                if (System.nanoTime() > end) {
                    throw new TimeoutException("its tasks were not running within " + START);
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }

        private boolean isRunning() throws InterruptedException, ExecutionException {
            for (var vertex : cluster.getExecutionGraph(job()).get().getAllExecutionVertices()) {
                if (vertex.getExecutionState() != ExecutionState.RUNNING) {
                    return false;
                }
            }
            return true;
        }

        private JobStatus status() throws InterruptedException, ExecutionException, TimeoutException {
            return cluster.getJobStatus(job()).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void check() throws Exception {
            JobStatus status = status();
            if (status.isGloballyTerminalState()) {
                cluster.requestJobResult(job())
                        .get()
                        .toJobExecutionResult(getClass().getClassLoader());
                throw new IllegalStateException("the job has ended by itself: " + status);
            }
        }

        /** The last checkpoint is kept; what came after it is aborted, and done again at the next start. */
        @Override
        public void close() {
            try {
                if (cluster.isRunning() && !status().isGloballyTerminalState()) {
                    cluster.cancelJob(job()).get(ANSWER_SECONDS, TimeUnit.SECONDS);
                    cluster.requestJobResult(job()).get(ANSWER_SECONDS, TimeUnit.SECONDS);
                }
                cluster.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                throw new IllegalStateException("Flink did not stop as it should", failed);
            }
        }
    }
}
