package io.duestream.peers.postgres;

import java.time.Duration;

/** How the database is searched for what has fallen due: by the index, from where the last search ended. */
final class DueScan {
    /** What is issued while a search goes on may lie behind it: the next one looks back so far. */
    static final Duration OVERLAP = Duration.ofHours(1);

    /** Accounts in one transaction. */
    static final int LIMIT = 1_000;

    private DueScan() {}
}
