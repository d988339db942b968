package io.duestream.loadtests.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A dunning policy as LEDGER.md needs it; one for the life of an account.
 *
 * @param rungs level 1 first
 * @param timeOfDay no step before it, in {@code zone}
 * @param waitDays calendar days after the booking day that money without an invoice waits
 * @param retentionDays calendar days after which what is settled leaves
 */
public record ModelPolicy(
        List<Rung> rungs, LocalTime timeOfDay, ZoneId zone, FeedRule feed, int waitDays, int retentionDays) {
    /** Copies the rungs. */
    public ModelPolicy {
        rungs = List.copyOf(rungs);
    }

    /** The rung of this level, from 1. */
    Rung rung(int level) {
        return rungs.get(level - 1);
    }

    /** The moment on the market's clock. */
    ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    /** The day in the market. */
    LocalDate day(Instant at) {
        return local(at).toLocalDate();
    }
}
