package io.duestream.loadtests.demo;

import io.duestream.loadtests.demo.Expected.ExpectedInvoice;
import io.duestream.loadtests.demo.Expected.OtherMoney;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was expected beside what happened.
 *
 * @param rows one for each kind of outcome
 * @param differences each in a sentence; empty if all is as expected
 */
record Comparison(List<Row> rows, List<String> differences) {
    /** Copies the lists. */
    Comparison {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /** How many accounts of a kind there must be, and how many of them are as expected. */
    record Row(String outcome, int expected, int asExpected) {
        boolean ok() {
            return expected == asExpected;
        }
    }

    /** Compares every account, the money without an invoice, and the sums. */
    static Comparison of(Expected expected, Books books) {
        List<String> differences = new ArrayList<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (ExpectedInvoice invoice : expected.invoices()) {
            List<String> found = differences(invoice, books);
            differences.addAll(found);
            rows.merge(invoice.outcome(), new Row(invoice.outcome(), 1, found.isEmpty() ? 1 : 0), Comparison::sum);
        }
        rows.put("money of no invoice", leftovers(expected, books, differences));
        unexpected(expected, books, differences);
        totals(expected.totals(), books.totals(), differences);
        return new Comparison(List.copyOf(rows.values()), differences);
    }

    boolean asExpected() {
        return differences.isEmpty();
    }

    private static Row sum(Row a, Row b) {
        return new Row(a.outcome(), a.expected() + b.expected(), a.asExpected() + b.asExpected());
    }

    private static List<String> differences(ExpectedInvoice invoice, Books books) {
        List<String> found = new ArrayList<>();
        Map<String, Object> happened = books.outcome(invoice.reference())
                .map(Outcome::parts)
                .orElseGet(() -> new TreeMap<>(Map.of("state", "never seen")));
        invoice.result().parts().forEach((part, wanted) -> {
            Object was = happened.getOrDefault(part, "nothing");
            if (!wanted.equals(was)) {
                found.add("invoice " + invoice.invoice() + " (" + invoice.story() + "): " + part + " must be " + wanted
                        + ", is " + was);
            }
        });
        return found;
    }

    private static Row leftovers(Expected expected, Books books, List<String> differences) {
        NavigableSet<Leftover> wanted = new TreeSet<>();
        expected.otherMoney().stream().map(OtherMoney::result).forEach(wanted::add);
        NavigableSet<Leftover> happened = books.leftovers();
        wanted.stream()
                .filter(money -> !happened.contains(money))
                .forEach(money -> differences.add("money in review is missing: " + money));
        happened.stream()
                .filter(money -> !wanted.contains(money))
                .forEach(money -> differences.add("money in review is not expected: " + money));
        long found = wanted.stream().filter(happened::contains).count();
        return new Row("money of no invoice", wanted.size(), Math.toIntExact(found));
    }

    private static void unexpected(Expected expected, Books books, List<String> differences) {
        NavigableSet<String> more = books.invoices();
        expected.invoices().forEach(invoice -> more.remove(invoice.invoice()));
        more.forEach(invoice -> differences.add("invoice " + invoice + " is not expected"));
    }

    private static void totals(Totals expected, Totals happened, List<String> differences) {
        if (!expected.equals(happened)) {
            differences.add("the sums must be " + expected + ", are " + happened);
        }
    }
}
