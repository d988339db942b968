package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One policy with all its versions, within the law of one market.
 *
 * @param byDate versions by the day of issue from which they hold
 */
record PolicyVersions(String name, String market, NavigableMap<LocalDate, Policy> byDate) {
    PolicyVersions {
        byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
    }

    /** The version for an invoice issued on a day; empty if that is before the first. */
    Optional<Policy> inForce(LocalDate issued) {
        return Optional.ofNullable(byDate.floorEntry(issued)).map(Map.Entry::getValue);
    }
}
