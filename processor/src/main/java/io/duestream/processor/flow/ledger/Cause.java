package io.duestream.processor.flow.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What led to a decision.
 *
 * @param eventId the event that caused it; null for a tick
 * @param occurredAt when that happened in the world
 * @param at the instant of business time of the decision
 */
public record Cause(@Nullable String eventId, Instant occurredAt, Instant at) {
    /** Tells two lives of one account apart, whose versions both begin with 1: the event, or the day of the tick. */
    String mark() {
        return eventId == null ? at.truncatedTo(ChronoUnit.DAYS).toString() : eventId;
    }

    /** The passing of time. */
    public static Cause tick(Instant at) {
        return new Cause(null, at, at);
    }
}
