package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contenders, each with the settings that its own experts would give it on this machine, and alike in what can be alike. */
final class Contenders {
    static final String DUESTREAM = "Duestream";
    static final String AT_LEAST_ONCE = "Duestream, at least once";
    static final String FLINK = "Flink";
    static final String TWIN = "DSL twin";
    static final String POSTGRES_SET = "Postgres, set-based";
    static final String POSTGRES_OFTEN = "Postgres, set-based, each 100 ms";
    static final String POSTGRES_ROW = "Postgres, row by row";

    private final int threads;
    private final List<String> flags;
    private final Map<String, String> overrides;

    /**
     * Contenders alike in what can be alike.
     *
     * @param threads that process, each
     * @param flags of each contender's JVM, its heap among them
     * @param overrides settings of Duestream, for experiments with it
     */
    Contenders(int threads, List<String> flags, Map<String, String> overrides) {
        this.threads = threads;
        this.flags = List.copyOf(flags);
        this.overrides = Map.copyOf(overrides);
    }

    /** The same with more flags; of two that say the same, the later wins. */
    Contenders with(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Contenders(threads, all, overrides);
    }

    /** How many threads or connections each has. */
    int threads() {
        return threads;
    }

    /** The processor as it is. */
    Contender duestream(Experiment experiment) {
        return ledgers().duestream(experiment, Map.of());
    }

    /** Duestream in all forms. */
    LedgerContenders ledgers() {
        return new LedgerContenders(threads, flags, overrides);
    }

    /** What Kafka alone costs. */
    LoopContenders loops() {
        return new LoopContenders(threads, flags);
    }

    /** The peers that process streams. */
    StreamPeers streamPeers(PeersJar peers) {
        return new StreamPeers(threads, flags, peers);
    }

    /** The peers on PostgreSQL. */
    PostgresPeers postgresPeers(PeersJar peers) {
        return new PostgresPeers(threads, flags, peers);
    }
}
