package io.duestream.loadtests.run;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** As fast as it goes: times are not planned but noted, to a tenth of a millisecond, for 59 hours. */
final class SentTimes implements Pacing {
    private static final long NANOS = 100_000;

    private final long startNanos;
    private final AtomicIntegerArray tenths;

    SentTimes(long count, long startNanos) {
        this.startNanos = startNanos;
        tenths = new AtomicIntegerArray(Math.toIntExact(count));
    }

    @Override
    public long of(long position) {
        return startNanos + tenths.get((int) position) * NANOS;
    }

    @Override
    public long go(long position, Turnstile turnstile) throws LivenessException, InterruptedException {
        long now = turnstile.pass();
        tenths.set((int) position, (int) ((now - startNanos) / NANOS));
        return now;
    }
}
