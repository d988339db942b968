package io.duestream.loadtests.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All runs that a folder keeps, for a table of their own: those of a contender in an experiment must have the same parameters. */
final class KeptRuns {
    private static final String NONE = "none";

    private KeptRuns() {}

    /** Refuses runs that no median may cover, and says in what they differ. */
    static List<Measured> demandAlike(List<Measured> runs, Path file) throws IOException {
        List<String> complaints = new ArrayList<>();
        RunGroups.of(runs)
                .forEach((experiment, contenders) -> contenders.forEach((contender, its) -> {
                    String differences = differences(its.stream()
                            .map(run -> Parameters.of(run.parameters()))
                            .toList());
                    if (!differences.isEmpty()) {
                        complaints.add("  " + experiment + ", " + contender + ": " + differences);
                    }
                }));
        if (!complaints.isEmpty()) {
            throw new IOException(file + " keeps runs of one contender that do not belong together:\n"
                    + String.join("\n", complaints)
                    + "\nTake the lines of the others out, or have each kind in a --dir of its own.");
        }
        return runs;
    }

    private static String differences(List<Map<String, String>> parameters) {
        Set<String> names = new LinkedHashSet<>();
        parameters.forEach(run -> names.addAll(run.keySet()));
        return names.stream()
                .map(name -> values(name, parameters))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String values(String name, List<Map<String, String>> parameters) {
        Set<String> values = parameters.stream()
                .map(run -> run.getOrDefault(name, NONE))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return values.size() == 1 ? "" : name + " " + String.join(" / ", values);
    }
}
