package io.duestream.loadtests.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * On what something was measured, and how; the maps keep their order.
 *
 * @param machine where
 * @param versions of what took part, such as {@code Kafka} and {@code 4.3.1}
 * @param settings those that matter, with their units in name or value, such as {@code commit interval} and {@code 100 ms}
 */
public record Setting(Machine machine, Map<String, String> versions, Map<String, String> settings) {
    /** Copies the maps, in their order. */
    public Setting {
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
