package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.BenchReport.Conditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Under which conditions runs were done: by their own parameters and settings, each said once for all that share it. */
final class ConditionTable {
    private ConditionTable() {}

    /** What all runs share. */
    static Map<String, String> shared(Collection<Measured> runs) {
        Map<String, String> shared = new LinkedHashMap<>();
        runs.stream().limit(1).forEach(run -> shared.putAll(all(run)));
        runs.forEach(run -> shared.entrySet().retainAll(all(run).entrySet()));
        return shared;
    }

    /** What the runs of an experiment share beyond that, and what is its contenders' own. */
    static List<Conditions> of(List<Measured> runs) {
        Map<String, String> everywhere = shared(runs);
        List<Conditions> conditions = new ArrayList<>();
        RunGroups.of(runs).forEach((experiment, contenders) -> {
            Map<String, String> known = new LinkedHashMap<>(everywhere);
            if (contenders.size() > 1) {
                Map<String, String> job = shared(
                        contenders.values().stream().flatMap(Collection::stream).toList());
                add(new Conditions(experiment, Conditions.ALL, without(known, new LinkedHashMap<>(job))), conditions);
                known.putAll(job);
            }
            contenders.forEach((contender, its) ->
                    add(new Conditions(experiment, contender, without(known, shared(its))), conditions));
        });
        return conditions;
    }

    private static Map<String, String> all(Measured run) {
        Map<String, String> all = Parameters.of(run.parameters());
        all.putAll(run.settings());
        return all;
    }

    private static void add(Conditions one, List<Conditions> conditions) {
        if (!one.settings().isEmpty()) {
            conditions.add(one);
        }
    }

    private static Map<String, String> without(Map<String, String> known, Map<String, String> settings) {
        settings.entrySet().removeAll(known.entrySet());
        return settings;
    }
}
