package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** The bench's ratios as lines for a terminal. */
final class RatioText {
    private RatioText() {}

    static List<String> lines(List<Ratio> ratios, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        lines.add(ansi.string("@|bold " + line("median", "least", "greatest", "floor", "goal") + "ratio|@"));
        ratios.forEach(ratio -> lines.add(line(ratio) + TerminalText.printable(ratio.name()) + verdict(ratio, ansi)));
        return lines;
    }

    private static String line(Ratio ratio) {
        return line(
                Numbers.figure(ratio.value()),
                Numbers.figure(ratio.min()),
                Numbers.figure(ratio.max()),
                Numbers.chosen(ratio.floor()),
                Numbers.chosen(ratio.goal()));
    }

    private static String line(String median, String least, String greatest, String floor, String goal) {
        return String.format(Locale.ROOT, "%10s %10s %10s %10s %10s  ", median, least, greatest, floor, goal);
    }

    private static String verdict(Ratio ratio, Ansi ansi) {
        return ratio.meetsFloor() ? "" : ansi.string("  @|bold,red below floor|@");
    }
}
