package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part in an experiment, in the order in which they run. */
final class Line {
    private final Contenders contenders;
    private final Shape shape;
    private final @Nullable PeersJar peers;
    private final long open;
    private final int batch;

    /**
     * A line-up.
     *
     * @param shape how large the loops' records are
     * @param peers null leaves them out
     * @param open how many invoices fill the state
     * @param batch how many facts the set-based peer takes at once
     */
    Line(Contenders contenders, Shape shape, @Nullable PeersJar peers, long open, int batch) {
        this.contenders = contenders;
        this.shape = shape;
        this.peers = peers;
        this.open = open;
        this.batch = batch;
    }

    /**
     * The contenders; only those named, if any is. Each second time from the last to the first: who comes early may find a broker
     * that still compiles.
     *
     * @param repetition from 1
     */
    List<Contender> up(Experiment experiment, List<String> only, int repetition) {
        List<Contender> all = new ArrayList<>();
        all.add(contenders.duestream(experiment));
        if (experiment == Experiment.CORE) {
            all.add(contenders.loops().loop(experiment, shape, false));
            all.add(contenders.loops().loop(experiment, shape, true));
            all.add(contenders.ledgers().atLeastOnce(experiment));
        }
        if (peers != null) {
            all.add(contenders.streamPeers(peers).flink(experiment));
            if (experiment == Experiment.CORE) {
                all.add(contenders.streamPeers(peers).twin(experiment));
                all.add(contenders.postgresPeers(peers).setBased(experiment, batch));
                all.add(contenders.postgresPeers(peers).rowByRow(experiment, open));
            }
        }
        List<Contender> named = all.stream()
                .filter(contender -> only.isEmpty() || only.contains(contender.name()))
                .toList();
        return repetition % 2 == 0 ? named.reversed() : named;
    }
}
