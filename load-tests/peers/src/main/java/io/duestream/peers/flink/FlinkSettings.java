package io.duestream.peers.flink;

import io.duestream.peers.app.JobSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateChangelogOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.jspecify.annotations.Nullable;

/** Flink's settings for this job on one machine. */
final class FlinkSettings {
    private FlinkSettings() {}

    /** All of them; {@code checkpoint} is where to go on, null at the first start. */
    static Configuration of(JobSettings settings, int managedMegabytes, @Nullable String checkpoint) {
        Configuration to = new Configuration();
        cluster(to, settings, managedMegabytes);
        checkpoints(to, settings, checkpoint);
        state(to, settings);
        to.set(PipelineOptions.OBJECT_REUSE, true);
        to.set(PipelineOptions.GENERIC_TYPES, false);
        to.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ZERO);
        // A record waits in a half-full buffer for a tenth of the commit interval at most.
        to.set(
                ExecutionOptions.BUFFER_TIMEOUT,
                Duration.ofMillis(Math.min(100, Math.max(1, settings.commitMillis() / 10))));
        return to;
    }

    private static void cluster(Configuration to, JobSettings settings, int managedMegabytes) {
        to.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        to.set(CoreOptions.TMP_DIRS, folder(settings, "tmp"));
        to.set(TaskManagerOptions.NUM_TASK_SLOTS, settings.parallelism());
        to.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(managedMegabytes));
        to.set(RestOptions.BIND_PORT, "0");
        // A failure ends the process and is seen, not hidden in a slower run.
        to.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    }

    private static void checkpoints(Configuration to, JobSettings settings, @Nullable String checkpoint) {
        to.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(settings.commitMillis()));
        to.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        to.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        to.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        to.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                Path.of(folder(settings, "checkpoints")).toUri().toString());
        to.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (checkpoint != null) {
            to.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint);
            to.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        }
    }

    /** Filters, because every third event is the first of its account; timers in RocksDB, one for each open invoice. */
    private static void state(Configuration to, JobSettings settings) {
        to.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        to.set(RocksDBOptions.LOCAL_DIRECTORIES, folder(settings, "rocksdb"));
        to.set(RocksDBOptions.TIMER_SERVICE_FACTORY, RocksDBOptions.TIMER_SERVICE_FACTORY.defaultValue());
        to.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    }

    /** Logs each change of state to files of its own, and writes RocksDB's files in the background, at Flink's own interval. */
    static void logChanges(Configuration to, JobSettings settings) {
        to.set(StateChangelogOptions.ENABLE_STATE_CHANGE_LOG, true);
        to.set(StateChangelogOptions.STATE_CHANGE_LOG_STORAGE, "filesystem");
        to.setString(
                "state.changelog.dstl.dfs.base-path",
                Path.of(folder(settings, "changelog")).toUri().toString());
    }

    static String folder(JobSettings settings, String name) {
        return Path.of(settings.state(), name).toAbsolutePath().toString();
    }
}
