package io.duestream.loadtests.run;

/**
 * Planned times at a constant rate. They depend on nothing that happens: an event that can't be sent in time is late, and the next one's
 * time is what it was.
 *
 * @param perSecond events a second
 * @param startNanos time of {@link System#nanoTime()} of the first event
 */
record Pace(double perSecond, long startNanos) implements Pacing {
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public long of(long position) {
        return startNanos + (long) (position / perSecond * NANOS_A_SECOND);
    }

    @Override
    public long go(long position, Turnstile turnstile) throws LivenessException, InterruptedException {
        return turnstile.await(of(position));
    }
}
