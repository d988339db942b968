package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table: columns of words first, then columns of figures, which stand to the right. */
public final class Table {
    private final int words;
    private final Element head;
    private final Element body = Element.of("tbody");

    /**
     * A table without rows.
     *
     * @param words headings of the columns of words
     * @param figures headings of the columns of figures, each with its unit
     */
    public Table(List<String> words, List<String> figures) {
        this.words = words.size();
        List<Element> headings = new ArrayList<>();
        words.forEach(heading -> headings.add(Element.of("th", heading)));
        figures.forEach(heading -> headings.add(Element.of("th", heading).with("class", "figure")));
        head = Element.of("thead").add(Element.of("tr").add(headings));
    }

    /** Adds a row, a text for each column. */
    public Table row(String... cells) {
        return row(Stream.of(cells).map(text -> Element.of("td", text)).toList());
    }

    /** Adds a row, a {@code td} for each column. */
    public Table row(List<Element> cells) {
        cells.stream().skip(words).forEach(cell -> cell.with("class", "figure"));
        body.add(Element.of("tr").add(cells));
        return this;
    }

    /** The table; where it is wider than the screen it scrolls by itself. */
    public Element element() {
        return Element.of("div")
                .with("class", "table")
                .with("tabindex", 0)
                .add(Element.of("table").add(head).add(body));
    }
}
