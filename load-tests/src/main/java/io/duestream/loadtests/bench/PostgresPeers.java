package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The peers on PostgreSQL, each with a new server for each run. */
final class PostgresPeers {
    private static final String SET_BASED = "io.duestream.peers.postgres.SetBasedPeer";
    private static final String ROW_BY_ROW = "io.duestream.peers.postgres.RowByRowPeer";

    /** Row by row takes some five minutes for 10^6. */
    private static final long MOST_FILLED_ROW_BY_ROW = 500_000;

    /** Small, so that the set-based peer stops soon after it has filled the state. */
    private static final String FILL_BATCH = "2000";

    private final int threads;
    private final List<String> flags;
    private final PeersJar peers;

    PostgresPeers(int threads, List<String> flags, PeersJar peers) {
        this.threads = threads;
        this.flags = flags;
        this.peers = peers;
    }

    /** A connection for each core: each works on a batch all the time. */
    Contender setBased(Experiment experiment, int batch) {
        return setBased(experiment.commitMillis(), batch);
    }

    /** The same, but for how often it publishes: when a batch is full, and after so many milliseconds at the latest. */
    Contender setBased(int commitMillis, int batch) {
        PeerProgram peer = new PeerProgram(Contenders.POSTGRES_SET, SET_BASED, flags, peers);
        Map<String, String> settings = peer.settings(peers.postgres(), threads);
        settings.put(Contender.BATCH, Integer.toString(batch));
        settings.put("commit-ms", Integer.toString(commitMillis));
        return contender(
                peer,
                settings,
                (site, folder, jdbc) -> peer.start(
                        site,
                        folder,
                        commitMillis,
                        options(jdbc, threads, List.of("--batch", Integer.toString(batch)))));
    }

    /** A connection for each partition: they share their waits for the disk. A large state is filled set by set. */
    Contender rowByRow(Experiment experiment, long open) {
        PeerProgram peer = new PeerProgram(Contenders.POSTGRES_ROW, ROW_BY_ROW, flags, peers);
        PeerProgram filler = new PeerProgram(Contenders.POSTGRES_ROW, SET_BASED, flags, peers);
        int lanes = BenchSite.PARTITIONS;
        boolean isFilled = open > MOST_FILLED_ROW_BY_ROW;
        return contender(peer, peer.settings(peers.postgres(), lanes), (site, folder, jdbc) -> {
            int commitMillis = experiment.commitMillis();
            if (isFilled) {
                List<String> filling = options(jdbc, lanes, List.of("--batch", FILL_BATCH));
                Filling.until(open, site, peer.group(), filler.start(site, folder, commitMillis, filling));
            }
            List<String> own = isFilled ? List.of("--take-over") : List.of();
            return peer.start(site, folder, commitMillis, options(jdbc, lanes, own));
        });
    }

    private static List<String> options(String jdbc, int parallelism, List<String> more) {
        List<String> all = new ArrayList<>(List.of("--jdbc", jdbc, "--parallelism", Integer.toString(parallelism)));
        all.addAll(more);
        return all;
    }

    private Contender contender(PeerProgram peer, Map<String, String> settings, WithPostgres.Peer start) {
        WithPostgres both = new WithPostgres(peers.path(), (site, folder, jdbc) -> {
            OutputTopics.create(site);
            return start.on(site, folder, jdbc);
        });
        return new Contender(peer.name(), peer.group(), OutputTopics.PREFIX, settings, both);
    }
}
