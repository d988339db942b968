package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Bar.Side;
import io.duestream.loadtests.report.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is measured at a constant rate, after the drains: their rates say how much a contender can do. */
final class SteadyRuns {
    private final SteadyMeans means;
    private final @Nullable PeersJar peers;
    private final int batch;

    /** With the peers, if they take part, and the set-based one's batch size. */
    SteadyRuns(SteadyMeans means, @Nullable PeersJar peers, int batch) {
        this.means = means;
        this.peers = peers;
        this.batch = batch;
    }

    /** Repeated in turns. */
    List<Measured> repeated(BenchSite site, List<Measured> drains) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        for (int repetition = 1; repetition <= means.bench().repeat(); repetition++) {
            runs.addAll(inTurns(site, drains, repetition));
        }
        return runs;
    }

    /** Of the contenders that have been drained. */
    private List<Measured> inTurns(BenchSite site, List<Measured> drains, int repetition)
            throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        SteadyOptions options = means.options();
        Contenders contenders = means.bench().contenders();
        OptionalDouble ours = rate(drains, Contenders.DUESTREAM);
        if (options.hasOpenLoop() && ours.isPresent()) {
            Contender duestream = contenders.duestream(Experiment.CORE);
            runs.add(openLoop(OpenLoop.HALF_LOAD, site, duestream, Experiment.CORE, ours.getAsDouble(), repetition));
            runs.add(openLoop(OpenLoop.LOAD, site, duestream, Experiment.CORE, ours.getAsDouble(), repetition));
        }
        OptionalDouble theirs = rate(drains, Contenders.POSTGRES_SET);
        if (options.hasOpenLoop() && theirs.isPresent() && peers != null) {
            double most = theirs.getAsDouble();
            for (int millis : List.of(millisToFill(batch, OpenLoop.LOAD * most), Experiment.CORE.commitMillis())) {
                Contender postgres = contenders.postgresPeers(peers).setBased(millis, batch);
                boolean often = millis == Experiment.CORE.commitMillis();
                Contender named = often ? postgres.named(Contenders.POSTGRES_OFTEN) : postgres;
                runs.add(new OpenLoop(means, OpenLoop.LOAD).run(site, named, millis, most, repetition));
            }
        }
        if (options.hasStorm() && ours.isPresent()) {
            runs.add(new Storm(means).run(site, ours.getAsDouble(), repetition));
        }
        return runs;
    }

    /** In how long the batches with which the set-based peer is fastest fill, one for each of its connections, milliseconds. */
    private int millisToFill(int size, double perSecond) {
        return (int) Math.round(1_000.0 * size * means.bench().contenders().threads() / perSecond);
    }

    private Measured openLoop(
            double load, BenchSite site, Contender contender, Experiment experiment, double drainRate, int repetition)
            throws IOException, InterruptedException {
        return new OpenLoop(means, load).run(site, contender, experiment.commitMillis(), drainRate, repetition);
    }

    /** The median of a contender's drains at 100 ms; empty if none was right. */
    static OptionalDouble rate(List<Measured> drains, String contender) {
        List<Double> rates = Side.of(Experiment.CORE.title(), contender, Measured.RATE).values(drains).values().stream()
                .filter(rate -> rate > 0)
                .toList();
        return rates.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Spread.of(rates).median());
    }
}
