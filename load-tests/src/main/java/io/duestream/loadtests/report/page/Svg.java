package io.duestream.loadtests.report.page;

import java.util.List;

/** What every plot is drawn with. */
final class Svg {
    private Svg() {}

    /** A place in a path. */
    static String at(double x, double y) {
        return Element.coordinate(x) + " " + Element.coordinate(y);
    }

    static Element path(String style, String path) {
        return Element.of("path").with("class", style).with("d", path);
    }

    /** A path whose name shows where the mouse rests on it. */
    static Element path(String style, String path, String name) {
        return path(style, path).add(Element.of("title", name));
    }

    static Element box(String style, double x, double y, double width, double height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    /**
     * A text on a line.
     *
     * @param anchor which part of it stands at x: {@code start}, {@code middle}, {@code end}
     */
    static Element text(double x, double y, String anchor, String text) {
        return Element.of("text", text).with("x", x).with("y", y).with("text-anchor", anchor);
    }

    /** A drawing under its title and legend. */
    static Element figure(String title, Legend legend, double width, double height, List<Element> drawn) {
        return Element.of("figure")
                .add(Element.of("figcaption").add(Element.of("b", title)).add(legend.elements()))
                .add(Element.of("svg")
                        .with("viewBox", "0 0 " + at(width, height))
                        .with("role", "img")
                        .with("aria-label", title)
                        .add(drawn));
    }
}
