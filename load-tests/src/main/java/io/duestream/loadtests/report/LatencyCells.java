package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Numbers;
import java.util.List;

/** Latencies as columns of a table. */
final class LatencyCells {
    static final List<String> HEADINGS =
            List.of("p50 (ms)", "p90 (ms)", "p99 (ms)", "p99.9 (ms)", "max (ms)", "latencies");

    private LatencyCells() {}

    static List<String> of(Latencies latencies) {
        return List.of(
                figure(latencies, latencies.p50Ms()),
                figure(latencies, latencies.p90Ms()),
                figure(latencies, latencies.p99Ms()),
                figure(latencies, latencies.p999Ms()),
                figure(latencies, latencies.maxMs()),
                Numbers.count(latencies.count()));
    }

    private static String figure(Latencies latencies, double ms) {
        return Numbers.figure(latencies.count() == 0 ? Double.NaN : ms);
    }
}
