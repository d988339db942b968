package io.duestream.connectors;

import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.FileSummary.Total;
import io.duestream.connectors.files.Money;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a file came to, for people. */
final class Totals {

    private Totals() {}

    static void print(PrintWriter out, Path file, FileSummary summary) {
        out.println(file + ": " + summary.format());
        for (Count count : Count.values()) {
            out.println("  " + word(count) + ": " + summary.count(count));
        }
        for (Total total : Total.values()) {
            if (!summary.sum(total).isEmpty()) {
                out.println("  " + word(total) + ": " + sums(summary, total));
            }
        }
        out.println("  warnings: " + summary.warningCount());
        summary.warnings().forEach(warning -> out.println("    " + warning));
        out.flush();
    }

    private static String sums(FileSummary summary, Total total) {
        return new TreeMap<>(summary.sum(total))
                .entrySet().stream()
                        .map(sum -> Money.format(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
