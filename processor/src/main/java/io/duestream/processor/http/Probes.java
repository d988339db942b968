package io.duestream.processor.http;

import java.util.List;

/**
 * What the probes ask about.
 *
 * @param live good while a restart would not help
 * @param ready good while there is work this instance can do: stages run, registry and broker answer
 */
public record Probes(List<Check> live, List<Check> ready) {
    /** Copies the lists. */
    public Probes {
        live = List.copyOf(live);
        ready = List.copyOf(ready);
    }
}
