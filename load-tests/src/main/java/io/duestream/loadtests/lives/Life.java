package io.duestream.loadtests.lives;

import java.util.List;

/**
 * The life of one account.
 *
 * @param key {@code creditor|reference}
 * @param events in the order in which they happened
 */
public record Life(long seed, String key, List<TimedEvent> events) {
    /** Copies the events. */
    public Life {
        events = List.copyOf(events);
    }
}
