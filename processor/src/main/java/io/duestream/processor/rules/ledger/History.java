package io.duestream.processor.rules.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to an account, oldest first. At most {@value #MOST} entries; older ones are only counted.
 *
 * @param entries the newest entries
 * @param summarised how many older ones were dropped
 */
public record History(List<Entry> entries, long summarised) {
    /** The most entries that are kept. */
    public static final int MOST = 64;

    /** Nothing has happened. */
    public static final History NONE = new History(List.of(), 0);

    /**
     * One change.
     *
     * @param at when it was recorded, whole seconds
     * @param kind what changed
     * @param amount the amount of the change, minor units; 0 where it has none
     */
    public record Entry(Instant at, ChangeKind kind, long amount) {}

    History add(Instant at, ChangeKind kind, long amount) {
        int drop = Math.max(0, entries.size() + 1 - MOST);
        List<Entry> kept = new ArrayList<>(entries.size() + 1 - drop);
        kept.addAll(entries.subList(drop, entries.size()));
        kept.add(new Entry(Instant.ofEpochSecond(at.getEpochSecond()), kind, amount));
        return new History(List.copyOf(kept), summarised + drop);
    }

    History summary() {
        return new History(List.of(), summarised + entries.size());
    }
}
