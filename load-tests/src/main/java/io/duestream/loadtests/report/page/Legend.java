package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which colour is what. Colours come round after six, then with other dashes, so that no two lines are drawn alike. */
final class Legend {
    private static final int COLOURS = 6;
    private static final int DASHES = 4;

    private final List<Entry> entries = new ArrayList<>();
    private int series;

    private record Entry(String style, String name) {}

    /** How many lines and areas there are. */
    int size() {
        return series;
    }

    /** Adds a line and answers its classes. */
    String line(String name) {
        return next(" d" + series / COLOURS % DASHES, "line-key", name);
    }

    /** Adds an area and answers its class. */
    String area(String name) {
        return next("", "area-key", name);
    }

    void add(String style, String name) {
        entries.add(new Entry(style + "-key", name));
    }

    void addOnce(String style, String name) {
        if (entries.stream().noneMatch(entry -> entry.name.equals(name))) {
            add(style, name);
        }
    }

    /** The colour's class of a series by its place in the order. */
    static String colour(int place) {
        return "s" + place % COLOURS;
    }

    private String next(String dash, String key, String name) {
        String style = colour(series++) + dash;
        entries.add(new Entry(key + " " + style, name));
        return style;
    }

    /** A key and a name each. */
    List<Element> elements() {
        return IntStream.range(0, entries.size())
                .mapToObj(entries::get)
                .map(entry -> Element.of("span")
                        .with("class", "entry")
                        .add(key(entry.style))
                        .text(" " + entry.name))
                .toList();
    }

    private static boolean isLine(String style) {
        return Set.of("line-key", "level-key", "moment-key", "whisker-key").contains(style.split(" ", 2)[0]);
    }

    private static Element key(String style) {
        return Element.of("svg")
                .with("class", "key")
                .with("viewBox", "0 0 24 10")
                .with("aria-hidden", "true")
                .add(Element.of("path").with("class", style).with("d", isLine(style) ? "M0 5H24" : "M0 0H24V10H0Z"));
    }
}
