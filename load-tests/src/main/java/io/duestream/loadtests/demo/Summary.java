package io.duestream.loadtests.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The end of the demo, in words: what was expected, what happened. */
final class Summary {
    private Summary() {}

    static List<String> lines(Comparison comparison, Totals totals) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                String.format(Locale.ROOT, "%-45s%10s%14s", "What became of the invoices", "expected", "as expected"));
        comparison.rows().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add("Money: received " + totals.received().grouped() + " SEK = on invoices and fees "
                + totals.placed().grouped() + " + waiting " + totals.waiting().grouped());
        lines.add("       + in review " + totals.inReview().grouped() + " + returned "
                + totals.returned().grouped());
        lines.add("Letters: " + totals.softReminders() + " soft reminders, " + totals.reminders() + " reminders with "
                + totals.fees().grouped() + " SEK in fees, " + totals.escalations() + " handed over to people");
        lines.add("Taken back: " + totals.withdrawn() + " letters and "
                + totals.feesReversed().grouped() + " SEK of their fees");
        lines.add("");
        lines.addAll(verdict(comparison.differences()));
        return lines;
    }

    private static String line(Comparison.Row row) {
        return String.format(
                Locale.ROOT,
                "%-45s%10d%14d   %s",
                row.outcome(),
                row.expected(),
                row.asExpected(),
                row.ok() ? "ok" : "DIFFERENT");
    }

    private static List<String> verdict(List<String> differences) {
        if (differences.isEmpty()) {
            return List.of("Every invoice, every letter and every krona is as expected.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("DIFFERENT from what was expected:");
        differences.forEach(difference -> lines.add("- " + difference));
        return lines;
    }
}
