package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Who does the job.
 *
 * @param name as reports show it
 * @param group its consumer group, by whose offsets its progress is followed
 * @param outputPrefix prefix of its output topics
 * @param settings that matter, for the report
 * @param start how it is started: in a process of its own, with nothing left of earlier runs
 */
record Contender(String name, String group, String outputPrefix, Map<String, String> settings, Start start) {
    /** Starts the contender. */
    @FunctionalInterface
    interface Start {
        /** Returns the processes by name; what they leave in the folder is deleted after the run. */
        Map<String, ChildProcess> in(BenchSite site, Path folder) throws IOException, InterruptedException;
    }
}
