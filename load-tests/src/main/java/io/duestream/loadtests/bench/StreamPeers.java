package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The peers that process streams: Flink, and Kafka Streams as a tutorial would. */
final class StreamPeers {
    private static final String TWIN = "io.duestream.peers.streams.StreamsPeer";

    /** What Flink does not start without, MiB. */
    private static final long LEAST_FLINK_HEAP = 400;

    /** Up to this checkpoint interval Flink is faster with a log of its changes. */
    private static final int MOST_LOGGED_MILLIS = 1_000;

    private final int threads;
    private final List<String> flags;
    private final PeersJar peers;

    StreamPeers(int threads, List<String> flags, PeersJar peers) {
        this.threads = threads;
        this.flags = flags;
        this.peers = peers;
    }

    /**
     * With as much memory as the others, of which it needs the most outside its heap: its state lies in RocksDB. Where its
     * checkpoints are frequent it logs changes of state, or each would write files of RocksDB's.
     */
    Contender flink(Experiment experiment) {
        long memory = Heap.megabytes(flags);
        long heap = Math.max(LEAST_FLINK_HEAP, memory / 3);
        Map<String, String> options = new LinkedHashMap<>();
        options.put("managed-mb", Long.toString(memory - heap));
        options.put("changelog", Boolean.toString(experiment.commitMillis() <= MOST_LOGGED_MILLIS));
        PeerProgram flink = new PeerProgram(Contenders.FLINK, PeerProgram.FLINK, Heap.of(flags, heap), peers);
        return peer(flink, peers.flink(), experiment, options);
    }

    /** With RocksDB beside its heap, as its defaults have it. */
    Contender twin(Experiment experiment) {
        return peer(new PeerProgram(Contenders.TWIN, TWIN, flags, peers), peers.streams(), experiment, Map.of());
    }

    private Contender peer(
            PeerProgram peer, Map<String, String> versions, Experiment experiment, Map<String, String> options) {
        Map<String, String> settings = peer.settings(versions, threads);
        settings.putAll(options);
        settings.put("jvm", String.join(" ", peer.flags()));
        List<String> arguments = new ArrayList<>(List.of("--parallelism", Integer.toString(threads)));
        options.forEach((option, value) -> arguments.add("--" + option + "=" + value));
        return new Contender(peer.name(), peer.group(), OutputTopics.PREFIX, settings, (site, folder) -> {
            OutputTopics.create(site);
            return Map.of("contender", peer.start(site, folder, experiment.commitMillis(), arguments));
        });
    }
}
