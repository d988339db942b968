package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who does the job.
 *
 * @param name as reports show it
 * @param group its consumer group, by whose offsets its progress is followed
 * @param outputPrefix prefix of its output topics
 * @param settings that matter, and the versions of what it uses, for the report
 * @param start how it is started: in a process of its own, with nothing left of earlier runs
 */
record Contender(String name, String group, String outputPrefix, Map<String, String> settings, Start start) {
    /** The setting that says how many facts a transaction of the database takes at most. */
    static final String BATCH = "batch";

    /** The setting that says which build of the peers it comes from. */
    static final String PEERS = "peers";

    /** Starts the contender. */
    @FunctionalInterface
    interface Start {
        /** Returns the processes by name; what they leave in the folder is deleted after the run. */
        Map<String, ChildProcess> in(BenchSite site, Path folder) throws IOException, InterruptedException;

        /** Ends what was started. */
        default void stop(Map<String, ChildProcess> processes) {
            processes.values().forEach(ChildProcess::stop);
        }
    }

    /** Whether it only moves records. */
    boolean isLoop() {
        return name.endsWith("loop");
    }

    /** When it is warm: a loop is from the start, for it {@linkplain Loop rehearses}. */
    Warmth warmth(CoreJob job) {
        return isLoop() ? Warmth.after(job.open()) : Warmth.of(job);
    }

    /** The same by another name. */
    Contender named(String other) {
        return new Contender(other, group, outputPrefix, settings, start);
    }

    /** What tells its runs apart: what was given, and the batch size and the build of the peers if it has them. */
    String parameters(String more) {
        StringBuilder all = new StringBuilder(more);
        for (String name : List.of(BATCH, PEERS)) {
            if (settings.containsKey(name)) {
                all.append(' ').append(name).append('=').append(settings.get(name));
            }
        }
        return all.toString();
    }
}
