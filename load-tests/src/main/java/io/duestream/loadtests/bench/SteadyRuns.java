package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is measured at a constant rate, after the drains: their rates say how much a contender can do. */
final class SteadyRuns {
    private final SteadyOptions options;
    private final SteadyMeans means;
    private final Contenders contenders;
    private final @Nullable Path peers;
    private final int batch;

    /** With the peers' jar, if they take part, and the set-based one's batch size. */
    SteadyRuns(SteadyOptions options, SteadyMeans means, Contenders contenders, @Nullable Path peers, int batch) {
        this.options = options;
        this.means = means;
        this.contenders = contenders;
        this.peers = peers;
        this.batch = batch;
    }

    /** Repeated in turns. */
    List<Measured> repeated(BenchSite site, List<Measured> drains, int repetitions)
            throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            runs.addAll(inTurns(site, drains, repetition));
        }
        return runs;
    }

    /** Of the contenders that have been drained. */
    private List<Measured> inTurns(BenchSite site, List<Measured> drains, int repetition)
            throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        OptionalDouble ours = rate(drains, Contenders.DUESTREAM);
        if (options.hasOpenLoop() && ours.isPresent()) {
            Contender duestream = contenders.duestream(Experiment.CORE);
            runs.add(openLoop(OpenLoop.HALF_LOAD, site, duestream, Experiment.CORE, ours.getAsDouble(), repetition));
            runs.add(openLoop(OpenLoop.LOAD, site, duestream, Experiment.CORE, ours.getAsDouble(), repetition));
        }
        OptionalDouble theirs = rate(drains, Contenders.POSTGRES_SET);
        if (options.hasOpenLoop() && theirs.isPresent() && peers != null) {
            // Its commit interval is what lets a batch fill.
            Experiment slow = Experiment.CORE_SLOW_COMMIT;
            Contender postgres = contenders.postgresSet(slow, peers, batch);
            runs.add(openLoop(OpenLoop.LOAD, site, postgres, slow, theirs.getAsDouble(), repetition));
        }
        if (options.hasStorm() && ours.isPresent()) {
            runs.add(new Storm(means, contenders).run(site, ours.getAsDouble(), repetition));
        }
        return runs;
    }

    private Measured openLoop(
            double load, BenchSite site, Contender contender, Experiment experiment, double drainRate, int repetition)
            throws IOException, InterruptedException {
        return new OpenLoop(means, load).run(site, contender, experiment.commitMillis(), drainRate, repetition);
    }

    /** The median of a contender's drains at 100 ms; empty if none was right. */
    static OptionalDouble rate(List<Measured> drains, String contender) {
        List<Double> rates = drains.stream()
                .filter(run -> run.experiment().equals(Experiment.CORE.title())
                        && run.contender().equals(contender)
                        && run.wrong().isEmpty())
                .map(run -> run.figure(Measured.RATE))
                .filter(rate -> rate > 0)
                .sorted()
                .toList();
        return rates.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(RatioTable.median(rates));
    }
}
