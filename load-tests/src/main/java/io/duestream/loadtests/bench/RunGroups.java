package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs by experiment and contender, in the order in which these first appear. */
final class RunGroups {
    private RunGroups() {}

    static Map<String, Map<String, List<Measured>>> of(List<Measured> runs) {
        return runs.stream()
                .collect(Collectors.groupingBy(
                        Measured::experiment,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Measured::contender, LinkedHashMap::new, Collectors.toList())));
    }
}
