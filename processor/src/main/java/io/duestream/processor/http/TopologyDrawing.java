package io.duestream.processor.http;

import io.duestream.processor.http.TopologyNodes.Box;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boxes in columns with arrows between them, as SVG. Lengths are pixels. */
final class TopologyDrawing {
    private static final int LINE = 20;
    private static final int PAD = 10;
    private static final int GAP_X = 90;
    private static final int GAP_Y = 16;
    private static final int CHARACTER = 8;
    private static final int MARGIN = 4;

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Box> boxes;
    private int width;
    private int height;

    private record Place(int x, int y, int width, int height) {
        int middle() {
            return y + height / 2;
        }
    }

    TopologyDrawing(List<Box> boxes) {
        this.boxes = boxes;
        TreeMap<Integer, List<Box>> columns =
                boxes.stream().collect(Collectors.groupingBy(Box::column, TreeMap::new, Collectors.toList()));
        height = columns.values().stream()
                        .mapToInt(TopologyDrawing::height)
                        .max()
                        .orElse(0)
                + 2 * MARGIN;
        int x = MARGIN;
        for (List<Box> column : columns.values()) {
            x = place(column, x) + GAP_X;
        }
        width = Math.max(0, x - GAP_X) + MARGIN;
    }

    /** Places a column, centred; returns where it ends. */
    private int place(List<Box> column, int x) {
        int columnWidth = column.stream().mapToInt(TopologyDrawing::width).max().orElse(0);
        int y = (height - height(column)) / 2;
        for (Box box : column) {
            places.put(box.name(), new Place(x, y, columnWidth, height(box)));
            y += height(box) + GAP_Y;
        }
        return x + columnWidth;
    }

    private static int height(List<Box> column) {
        return column.stream().mapToInt(box -> height(box) + GAP_Y).sum() - GAP_Y;
    }

    private static int height(Box box) {
        return 2 * PAD
                + LINE * box.labels().size()
                + (LINE + PAD) * box.stores().size();
    }

    private static int width(Box box) {
        int longest = Stream.concat(box.labels().stream(), box.stores().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest * CHARACTER + 4 * PAD;
    }

    String svg() {
        String arrows = boxes.stream().map(this::arrows).collect(Collectors.joining());
        String drawn = boxes.stream().map(this::box).collect(Collectors.joining());
        return String.format(Locale.ROOT, "<svg width=\"%d\" height=\"%d\" role=\"img\">", width, height) + arrows
                + drawn + "</svg>";
    }

    private String arrows(Box box) {
        return box.from().stream()
                .map(from -> arrow(place(from), place(box.name())))
                .collect(Collectors.joining());
    }

    private Place place(String name) {
        Place place = places.get(name);
        if (place == null) {
            throw new IllegalStateException("the topology names a node that it does not have: " + name);
        }
        return place;
    }

    private static String arrow(Place from, Place to) {
        int start = from.x() + from.width();
        int bend = (start + to.x()) / 2;
        return String.format(
                Locale.ROOT,
                "<path marker-end=\"url(#tip)\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
                start,
                from.middle(),
                bend,
                from.middle(),
                bend,
                to.middle(),
                to.x(),
                to.middle());
    }

    private String box(Box box) {
        Place place = place(box.name());
        StringBuilder out = new StringBuilder(rectangle(box.style(), place));
        int y = place.y() + PAD;
        for (String label : box.labels()) {
            out.append(text(label, place.x() + PAD, y));
            y += LINE;
        }
        for (String store : box.stores()) {
            Place inner = new Place(place.x() + PAD, y + PAD / 2, place.width() - 2 * PAD, LINE + PAD / 2);
            out.append(rectangle("store", inner)).append(text(store, inner.x() + PAD, inner.y() + 2));
            y += LINE + PAD;
        }
        return out.toString();
    }

    private static String rectangle(String style, Place place) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
                style,
                place.x(),
                place.y(),
                place.width(),
                place.height());
    }

    private static String text(String text, int x, int y) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>", x, y + 14, TopologyPage.escaped(text));
    }
}
