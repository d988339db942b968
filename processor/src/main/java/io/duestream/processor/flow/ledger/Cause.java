package io.duestream.processor.flow.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What led to a decision.
 *
 * @param eventId the event that caused it; null for a tick
 * @param occurredAt when that happened in the world
 * @param at the instant of business time of the decision
 */
public record Cause(@Nullable String eventId, Instant occurredAt, Instant at) {
    /** The passing of time. */
    public static Cause tick(Instant at) {
        return new Cause(null, at, at);
    }
}
