package io.duestream.loadtests.bench;

import java.util.List;

/** What is measured, by the name that reports show. */
enum Experiment {
    /** The core job, all with a commit interval of 100 ms. */
    CORE("core, commit 100 ms", 100),
    /** The core job with a commit interval of 10 s, as stream engines like it. */
    CORE_SLOW_COMMIT("core, commit 10 s", 10_000),
    /** Drains of the set-based peer, which tell the batch size that is best for it. */
    BATCH_SIZE("batch size, commit 100 ms", 100),
    /** Drains that load a new broker until it has compiled what it needs. */
    BROKER_WARM_UP("warm-up of the broker", 100);

    /** The drains in which contenders take turns. */
    static final List<Experiment> IN_TURNS = List.of(CORE, CORE_SLOW_COMMIT);

    private final String title;
    private final int commitMillis;

    Experiment(String title, int commitMillis) {
        this.title = title;
        this.commitMillis = commitMillis;
    }

    String title() {
        return title;
    }

    /** Commit or checkpoint interval, milliseconds. */
    int commitMillis() {
        return commitMillis;
    }
}
