package io.duestream.processor.rules.ledger;

import java.util.List;

/** What a command leads to. */
public sealed interface Decision {
    /** The fact is refused whole; nothing changes. */
    record Refused(Refusal refusal) implements Decision {}

    /**
     * The account changes; no events if it was told nothing new.
     *
     * @param events what to publish, in order
     * @param before the account before
     * @param after the account after all events
     */
    record Accepted(List<LedgerEvent> events, AccountView before, AccountView after) implements Decision {}
}
