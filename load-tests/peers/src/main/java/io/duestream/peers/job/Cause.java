package io.duestream.peers.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What led to a change.
 *
 * @param eventId the event that told the fact; null for the passing of time
 * @param occurredAt when that happened in the world
 * @param recordedAt when the change was decided
 */
public record Cause(@Nullable String eventId, Instant occurredAt, Instant recordedAt) {
    /** The passing of time. */
    public static Cause time(Instant at) {
        return new Cause(null, at, at);
    }

    /** Tells the ids of the records apart that it leads to: the event, or the day. */
    public String mark() {
        return eventId == null ? recordedAt.truncatedTo(ChronoUnit.DAYS).toString() : eventId;
    }
}
