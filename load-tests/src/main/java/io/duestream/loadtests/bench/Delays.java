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
        Map<List<Object>, Histogram> sums = new LinkedHashMap<>();
        Map<List<Object>, Delay> delays = new LinkedHashMap<>();
        for (Measured run : runs) {
            if (run.valid()) {
                for (Map.Entry<String, Histogram> part : files.read(run).entrySet()) {
                    String name = name(run, part.getKey());
                    List<Object> what = List.of(name, load(run));
                    Histogram sum = sums.computeIfAbsent(what, first -> new Histogram(DIGITS));
                    sum.setAutoResize(true);
                    sum.add(part.getValue());
                    delays.put(what, delay(run, name, sum));
                }
            }
        }
        return new ArrayList<>(delays.values());
    }

    private static Delay delay(Measured run, String name, Histogram sum) {
        return new Delay(name, (int) run.figure(OpenLoop.COMMIT_MILLIS), load(run), Latencies.of(sum));
    }

    private static double load(Measured run) {
        return run.experiment().equals(Storm.TITLE) ? Storm.LOAD : run.figure(OpenLoop.SHARE);
    }

    private static String name(Measured run, String part) {
        if (run.experiment().equals(Storm.TITLE)) {
            return run.contender() + ", " + part + " the due-day storm";
        }
        return part.equals(OpenLoop.ALL) ? run.contender() : run.contender() + ", " + part;
    }
}
