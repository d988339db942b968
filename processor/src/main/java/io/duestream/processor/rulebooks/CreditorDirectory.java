package io.duestream.processor.rulebooks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The creditors as read so far; one thread writes, any thread reads a whole map without locking. */
public final class CreditorDirectory implements Creditors {
    private volatile Map<String, CreditorChoice> byId = Map.of();

    /** Takes a batch of records together, for each batch copies the map. */
    public synchronized void update(Map<String, CreditorChoice> changed, Set<String> gone) {
        Map<String, CreditorChoice> next = new HashMap<>(byId);
        next.putAll(changed);
        next.keySet().removeAll(gone);
        byId = Map.copyOf(next);
    }

    @Override
    public Optional<CreditorChoice> find(String creditor) {
        return Optional.ofNullable(byId.get(creditor));
    }
}
