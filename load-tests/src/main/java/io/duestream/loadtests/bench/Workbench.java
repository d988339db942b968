package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What an experiment with inputs of its own works with.
 *
 * @param folder for logs
 * @param trials does and keeps its runs
 * @param contenders who may take part
 * @param repeat how many runs of each contender
 * @param seed of all that looks random
 * @param more parameters that every run has
 */
record Workbench(Path folder, Trials trials, Contenders contenders, int repeat, long seed, String more) {
    private static final List<String> BROKER = List.of("-Xms1g", "-Xmx1g");

    /** The same, with more flags for each contender's JVM. */
    Workbench with(String flags) {
        return flags.isBlank()
                ? this
                : new Workbench(
                        folder,
                        trials,
                        contenders.with(List.of(flags.strip().split("\\s+"))),
                        repeat,
                        seed,
                        more + " more-jvm=" + flags.strip());
    }

    /** A broker whose inputs are empty. */
    BenchSite site() throws IOException, InterruptedException {
        return new BenchSite(folder, BROKER);
    }

    /** Publishes so many events, and shows how far it is. */
    void publish(BenchSite site, LongFunction<CoreJob.Input> job, long events) throws IOException {
        site.publish(job, 0, events, trials.prepare("filling the inputs", events));
    }
}
