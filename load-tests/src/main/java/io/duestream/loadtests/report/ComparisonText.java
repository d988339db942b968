package io.duestream.loadtests.report;

import io.duestream.loadtests.report.Comparison.Row;
import io.duestream.loadtests.report.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** A comparison as lines for a terminal. */
final class ComparisonText {
    private ComparisonText() {}

    static List<String> lines(Comparison comparison, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        lines.add(ansi.string("@|bold " + line("figure", "unit", "accepted", "now", "change") + "|@"));
        comparison.rows().forEach(row -> lines.add(line(row, comparison.tolerance(), ansi)));
        comparison.remarks().forEach(remark -> lines.add(TerminalText.printable(remark)));
        return lines;
    }

    private static String line(Row row, double tolerance, Ansi ansi) {
        String line = line(
                row.figure(),
                row.unit(),
                Numbers.figure(row.accepted()),
                Numbers.figure(row.now()),
                Numbers.percent(row.change()));
        return row.worse(tolerance) ? line + ansi.string("  @|bold,red worse|@") : line;
    }

    private static String line(String figure, String unit, String accepted, String now, String change) {
        return String.format(
                Locale.ROOT, "%-28s %-15s %14s %14s %10s", TerminalText.printable(figure), unit, accepted, now, change);
    }
}
