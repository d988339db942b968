package io.duestream.loadtests.report;

import io.duestream.loadtests.report.BenchReport.Delay;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Table;
import java.util.ArrayList;
import java.util.List;

/** Latencies beside the commit interval that bounds them from below. */
final class DelayTable {
    private static final int PERCENT = 100;

    private DelayTable() {}

    static Element of(List<Delay> delays) {
        List<String> figures = new ArrayList<>(List.of("load (% of the most)", "commit interval (ms)"));
        figures.addAll(LatencyCells.HEADINGS);
        figures.add("p99 over commit interval");
        Table table = new Table(List.of("contender"), figures);
        delays.forEach(delay -> table.row(cells(delay)));
        return table.element();
    }

    private static String[] cells(Delay delay) {
        Latencies latencies = delay.latencies();
        List<String> cells = new ArrayList<>();
        cells.add(delay.contender());
        cells.add(Numbers.count(Math.round(delay.load() * PERCENT)));
        cells.add(Numbers.count(delay.commitIntervalMs()));
        cells.addAll(LatencyCells.of(latencies));
        cells.add(Numbers.figure(latencies.count() == 0 ? Double.NaN : latencies.p99Ms() / delay.commitIntervalMs()));
        return cells.toArray(String[]::new);
    }
}
