package io.duestream.loadtests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The core job: drains of all contenders in turns, and then what is measured at a constant rate. All on one broker. */
final class CoreRuns {
    private final Workbench means;
    private final CoreOptions options;
    private final CoreJob job;
    private final Bench bench;
    private final @Nullable PeersJar peers;

    CoreRuns(Workbench means, CoreOptions options) throws IOException {
        this.means = means;
        this.options = options;
        job = options.job(means.seed());
        bench = new Bench(means.trials(), options.atMost(), means.contenders());
        peers = options.peers();
    }

    /** Does what is not done yet of all runs. */
    List<Measured> runs(SteadyOptions steady, HistogramFiles histograms) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        try (BenchSite site = means.site()) {
            means.publish(site, job::event, job.events());
            Contender duestream = means.contenders().duestream(Experiment.CORE);
            Shape shape = Shape.of(drain(site, Experiment.CORE, duestream, 1));
            int batch = batch(site, runs);
            Line line = new Line(means.contenders(), shape, peers, job.open(), batch);
            for (int repetition = 1; repetition <= means.repeat(); repetition++) {
                for (Experiment experiment : Experiment.IN_TURNS) {
                    for (Contender contender : line.up(experiment, options.only(), repetition)) {
                        runs.add(drain(site, experiment, contender, repetition));
                    }
                }
            }
            SteadyMeans.Warming warming = fresh -> bench.warmUp(fresh, job, means.more());
            SteadyMeans atRate = new SteadyMeans(means, steady, histograms, job.open(), warming);
            runs.addAll(new SteadyRuns(atRate, peers, batch).repeated(site, runs));
        }
        return runs;
    }

    private Measured drain(BenchSite site, Experiment experiment, Contender contender, int repetition)
            throws IOException, InterruptedException {
        return bench.drain(site, job, experiment, contender, means.more(), repetition);
    }

    /** The set-based peer's best batch size; short drains tell it. 0 if it takes no part. */
    private int batch(BenchSite site, List<Measured> runs) throws IOException, InterruptedException {
        List<String> only = options.only();
        if (peers == null || !(only.isEmpty() || only.contains(Contenders.POSTGRES_SET))) {
            return 0;
        }
        return BatchSize.best(
                options.batches(),
                size -> {
                    Contender peer = means.contenders().postgresPeers(peers).setBased(Experiment.BATCH_SIZE, size);
                    Contender named = peer.named(peer.name() + ", " + size + " facts");
                    return drain(site, Experiment.BATCH_SIZE, named, 1);
                },
                runs);
    }
}
