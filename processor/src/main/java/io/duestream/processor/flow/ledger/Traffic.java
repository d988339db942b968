package io.duestream.processor.flow.ledger;

/** Whether facts come, to any task of the stream thread: while none do, what time makes due need not leave them room. */
final class Traffic {
    private static final ThreadLocal<long[]> FACTS_OF_THREAD = ThreadLocal.withInitial(() -> new long[1]);

    private long seen;

    /** Takes note of a fact. */
    void note() {
        FACTS_OF_THREAD.get()[0]++;
    }

    /** Whether no fact came to this thread since the last call. */
    boolean isQuiet() {
        long facts = FACTS_OF_THREAD.get()[0];
        boolean isQuiet = facts == seen;
        seen = facts;
        return isQuiet;
    }
}
