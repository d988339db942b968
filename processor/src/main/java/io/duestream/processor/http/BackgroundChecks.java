package io.duestream.processor.http;

import io.duestream.processor.http.Check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Asks each check again and again, on threads beside the event loop, and keeps the last verdict while it is fresh. */
final class BackgroundChecks implements AutoCloseable {
    private final List<Asked> asked;
    private final long staleNanos;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService threads;

    /** The checks of a probe; {@code first} is what it says until each was asked. */
    BackgroundChecks(List<Check> checks, Verdict first, Duration period, Duration stale, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        staleNanos = stale.toNanos();
        asked = checks.stream()
                .map(check -> new Asked(check, first, nanoTime.getAsLong()))
                .toList();
        // A thread each: one that hangs delays no other.
        threads = Executors.newScheduledThreadPool(
                Math.max(1, checks.size()),
                Thread.ofPlatform().daemon().name("checks-", 0).factory());
        for (Asked one : asked) {
            var unused = threads.scheduleWithFixedDelay(() -> ask(one), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is known of a check. */
    record Outcome(String name, Verdict verdict) {}

    List<Outcome> outcomes() {
        return asked.stream()
                .map(one -> new Outcome(one.check.name(), fresh(one.last)))
                .toList();
    }

    private Verdict fresh(Asked.Last last) {
        long age = nanoTime.getAsLong() - last.nanos;
        return age <= staleNanos
                ? last.verdict
                : Verdict.bad("no answer for " + TimeUnit.NANOSECONDS.toSeconds(age) + " s");
    }

    private void ask(Asked one) {
        Verdict verdict;
        try {
            verdict = one.check.question().get();
        } catch (RuntimeException e) {
            verdict = Verdict.bad("the check failed: " + e);
        }
        one.last = new Asked.Last(verdict, nanoTime.getAsLong());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static final class Asked {
        private record Last(Verdict verdict, long nanos) {}

        private final Check check;
        private volatile Last last;

        private Asked(Check check, Verdict first, long nanos) {
            this.check = check;
            last = new Last(first, nanos);
        }
    }
}
