package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Totals;
import java.util.List;
import java.util.Map;

/**
 * What an audit found.
 *
 * @param records how many records were looked at
 * @param seen what came out
 * @param harms findings by what they mean; what was not found is absent
 * @param checks findings by what was checked; what was not found is absent
 * @param samples at most 20 findings in words, each with seed, invoice, fate, what was expected and what was seen
 */
public record Verdict(
        String workload,
        long seed,
        long records,
        Totals seen,
        Map<Harm, Long> harms,
        Map<Check, Long> checks,
        List<String> samples) {
    /** Copies the collections. */
    public Verdict {
        harms = Map.copyOf(harms);
        checks = Map.copyOf(checks);
        samples = List.copyOf(samples);
    }

    /** Whether all is as expected. */
    public boolean isClean() {
        return checks.isEmpty();
    }

    /** How many findings mean this. */
    public long count(Harm harm) {
        return harms.getOrDefault(harm, 0L);
    }
}
