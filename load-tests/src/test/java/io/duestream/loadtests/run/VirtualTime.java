package io.duestream.loadtests.run;

import java.time.Duration;

/** Time that passes only when somebody waits, or when it is told to. */
final class VirtualTime implements Turnstile.Time {
    private long nanos = Long.MAX_VALUE - 1_000;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pass(long more) {
        nanos += more;
    }

    void pass(Duration more) {
        pass(more.toNanos());
    }
}
