package io.duestream.loadtests.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Business time of the demo: it stands still until it is moved on. One thread moves it, any may read it. */
final class DemoClock extends Clock {
    /** Where the made-up company is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private volatile Instant now;

    DemoClock(LocalDateTime start) {
        now = start.atZone(ZONE).toInstant();
    }

    /** Moves on; never back. */
    void moveTo(LocalDateTime time) {
        Instant next = time.atZone(ZONE).toInstant();
        if (next.isBefore(now)) {
            throw new IllegalArgumentException("business time does not run backwards, from " + now + " to " + next);
        }
        now = next;
    }

    /** Local time of day and date. */
    LocalDateTime local() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
