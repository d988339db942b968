package io.duestream.schemas.serde;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One schema that is not known: what the registry last said of it, and whether it is being asked. */
final class Question {
    private final Instant since;
    private final CountDownLatch firstAnswer = new CountDownLatch(1);
    private Lookup state = new Lookup.Pending();
    private Duration retry;
    private boolean asking;
    private long answeredNanos;

    Question(Instant since, Duration firstRetry) {
        this.since = since;
        this.retry = firstRetry;
    }

    Instant since() {
        return since;
    }

    synchronized Lookup state() {
        return state;
    }

    /** True for the one caller who is to ask. */
    synchronized boolean begin() {
        boolean mine = !asking;
        asking = true;
        return mine;
    }

    /** True if nobody is asking and there is no verdict, or an old one. */
    synchronized boolean isStale(Duration verdictLasts) {
        return !asking
                && (state instanceof Lookup.Pending || System.nanoTime() - answeredNanos >= verdictLasts.toNanos());
    }

    synchronized void answered(Lookup answer) {
        state = answer;
        asking = false;
        answeredNanos = System.nanoTime();
        firstAnswer.countDown();
    }

    /** The registry is away: how long to wait before it is asked again. */
    synchronized Duration retryAfter(Lookup.Pending away, SchemaCacheSettings settings) {
        Duration now = retry;
        state = away;
        retry = settings.longer(retry);
        return now;
    }

    /** True if the registry has answered by then. */
    boolean awaitAnswer(Duration atMost) throws InterruptedException {
        return firstAnswer.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
