package io.duestream.loadtests.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was seen at a moment of a run. Processes are named the same in all samples, also while they are down: then they have 0.
 *
 * @param atSeconds since the start of the run
 * @param inPerSecond events published since the sample before, a second
 * @param outPerSecond events answered (their account's first change was received) since the sample before, a second
 * @param lag events in the input topics that the processors have not committed
 * @param cpuCores user and system time that each process used since the sample before, in cores
 * @param stateBytes state on disk and packed in memory, in bytes
 * @param rssBytes resident memory of each process, in bytes
 */
public record Sample(
        double atSeconds,
        double inPerSecond,
        double outPerSecond,
        long lag,
        Map<String, Double> cpuCores,
        long stateBytes,
        Map<String, Long> rssBytes) {
    /** Copies the maps, in their order. */
    public Sample {
        cpuCores = Collections.unmodifiableMap(new LinkedHashMap<>(cpuCores));
        rssBytes = Collections.unmodifiableMap(new LinkedHashMap<>(rssBytes));
    }
}
