package io.duestream.loadtests.bench;

/** What is measured, by the name that reports show. */
enum Experiment {
    /** The core job, all with a commit interval of 100 ms. */
    CORE("core, commit 100 ms", 100),
    /** The core job with a commit interval of 10 s, as stream engines like it. */
    CORE_SLOW_COMMIT("core, commit 10 s", 10_000);

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
