package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legs of a run, numbered as in its plots. */
final class LegTable {
    private LegTable() {}

    static Element of(List<Leg> legs) {
        List<String> figures = new ArrayList<>(
                List.of("business time (UTC)", "events", "duration (s)", "planned (events/s)", "achieved (events/s)"));
        figures.addAll(LatencyCells.HEADINGS);
        figures.add("publish delay p99 (ms)");
        Table table = new Table(List.of("leg"), figures);
        int number = 1;
        for (Leg leg : legs) {
            table.row(cells(number++, leg));
        }
        return table.element();
    }

    private static String[] cells(int number, Leg leg) {
        List<String> cells = new ArrayList<>();
        cells.add(number + " " + leg.name());
        cells.add(Times.minute(leg.clock()));
        cells.add(Numbers.count(leg.events()));
        cells.add(Numbers.figure(leg.durationSeconds()));
        cells.add(orElse("max", leg.intendedEventsPerSecond()));
        cells.add(Numbers.figure(leg.achievedEventsPerSecond()));
        cells.addAll(LatencyCells.of(leg.latencies()));
        cells.add(orElse("–", leg.publishDelayP99Ms()));
        return cells.toArray(String[]::new);
    }

    private static String orElse(String none, @Nullable Double figure) {
        return figure == null ? none : Numbers.figure(figure);
    }
}
