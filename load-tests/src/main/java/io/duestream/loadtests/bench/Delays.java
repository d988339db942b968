package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.BenchReport.Delay;
import io.duestream.loadtests.report.Latencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The latencies of the report: each contender's, over all its runs that were right. */
final class Delays {
    private static final int DIGITS = 3;

    private Delays() {}

    static List<Delay> of(List<Measured> runs, HistogramFiles files) throws IOException {
        Map<String, Histogram> sums = new LinkedHashMap<>();
        Map<String, Delay> delays = new LinkedHashMap<>();
        for (Measured run : runs) {
            if (run.wrong().isEmpty()) {
                for (Map.Entry<String, Histogram> part : files.read(run).entrySet()) {
                    String name = name(run, part.getKey());
                    Histogram sum = sums.computeIfAbsent(name, first -> new Histogram(DIGITS));
                    sum.setAutoResize(true);
                    sum.add(part.getValue());
                    delays.put(name, delay(run, name, sum));
                }
            }
        }
        return new ArrayList<>(delays.values());
    }

    private static Delay delay(Measured run, String name, Histogram sum) {
        double load = run.experiment().equals(Storm.TITLE) ? Storm.LOAD : OpenLoop.LOAD;
        return new Delay(name, (int) run.figure(OpenLoop.COMMIT_MILLIS), load, Latencies.of(sum));
    }

    private static String name(Measured run, String part) {
        if (run.experiment().equals(Storm.TITLE)) {
            return run.contender() + ", " + part + " the due-day storm";
        }
        return part.equals(OpenLoop.ALL) ? run.contender() : run.contender() + ", " + part;
    }
}
