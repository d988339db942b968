package io.duestream.loadtests.report;

import io.duestream.loadtests.report.Comparison.Row;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Page;
import io.duestream.loadtests.report.page.Table;
import java.util.List;

/** A comparison as a part of a page. */
final class ComparisonPage {
    private ComparisonPage() {}

    static List<Element> parts(Comparison comparison) {
        Table table = new Table(List.of("figure", "unit"), List.of("accepted", "now", "change", "verdict"));
        comparison.rows().forEach(row -> table.row(cells(row, comparison.tolerance())));
        return comparison.remarks().isEmpty()
                ? List.of(table.element())
                : List.of(table.element(), Page.list(comparison.remarks()));
    }

    private static List<Element> cells(Row row, double tolerance) {
        return List.of(
                Element.of("td", row.figure()),
                Element.of("td", row.unit()),
                Element.of("td", Numbers.figure(row.accepted())),
                Element.of("td", Numbers.figure(row.now())),
                Element.of("td", Numbers.percent(row.change())),
                Element.of("td").add(verdict(row, tolerance)));
    }

    private static Element verdict(Row row, double tolerance) {
        boolean worse = row.worse(tolerance);
        if (Double.isNaN(row.change()) && !worse) {
            return Element.of("span", "–");
        }
        return Element.of("span", worse ? "✗ worse" : "✓").with("class", worse ? "no" : "yes");
    }
}
