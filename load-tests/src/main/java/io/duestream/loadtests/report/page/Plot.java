package io.duestream.loadtests.report.page;

import io.duestream.loadtests.report.page.Series.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines and stacked areas over two axes. Colours are classes of the style sheet; the legend stands above, where it can wrap. */
public final class Plot {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 276;
    private static final double LEFT = 50;
    private static final double RIGHT = WIDTH - 28;
    private static final double TOP = 29;
    private static final double BOTTOM = HEIGHT - 44;
    private static final double LABEL_WIDTH = 16;

    private final String title;
    private final Scale x;
    private final Scale y;
    private final Legend legend = new Legend();
    private final List<Element> back = new ArrayList<>();
    private final List<Element> front = new ArrayList<>();

    /** An empty plot. */
    public Plot(String title, Scale x, Scale y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    /** Draws each as a line. */
    public Plot lines(List<Series> series) {
        boolean shaded = false;
        for (Series one : series) {
            String style = legend.line(one.name());
            List<Column> columns = columns(one.points());
            if (columns.size() < one.points().size()) {
                String spread = path(columns, Column::high) + back(columns, Column::low);
                front.add(line(spread, "spread " + style, one.name()));
                shaded = true;
            }
            front.add(line(path(columns, Column::mean), "line " + style, one.name()));
        }
        if (shaded) {
            legend.add("spread", "least to greatest");
        }
        return this;
    }

    /** Draws each as a line through its points, which are few. */
    public Plot dottedLines(List<Series> series) {
        int from = legend.size();
        lines(series);
        for (int i = 0; i < series.size(); i++) {
            for (Point point : series.get(i).points()) {
                front.add(dot(point, Legend.colour(from + i)));
            }
        }
        return this;
    }

    /** Draws each as an area that stands on those before; all have the same x. */
    public Plot stack(List<Series> series) {
        double[] sums =
                new double[series.isEmpty() ? 0 : series.getFirst().points().size()];
        for (Series one : series) {
            List<Column> lower = columns(edge(one, sums));
            Arrays.setAll(sums, i -> sums[i] + one.points().get(i).y());
            List<Column> upper = columns(edge(one, sums));
            String area = path(upper, Column::mean) + back(lower, Column::mean);
            front.add(line(area, "area " + legend.area(one.name()), one.name()));
        }
        return this;
    }

    /** Draws a line that the others can be held against. */
    public Plot guide(Series series) {
        front.add(line(path(columns(series.points()), Column::mean), "level", series.name()));
        legend.add("level", series.name());
        return this;
    }

    /** A level that the lines can be held against. */
    public Plot level(String name, double value) {
        double[] ends = {left(x.ticks().getFirst().at()), RIGHT};
        double height = y(value);
        front.add(line("M" + at(ends[0], height) + "L" + at(ends[1], height), "level", name));
        legend.add("level", name);
        return this;
    }

    /** A moment across the whole height, and what it began: a band until its end; the same as the start if it has none. */
    public Plot moment(String name, String detail, double from, double until) {
        back.add(box(from, until, "moment-band"));
        String path = "M" + at(x(from), TOP) + "L" + at(x(from), BOTTOM);
        front.add(line(path, "moment", detail));
        legend.addOnce("moment", name);
        return this;
    }

    /** A stretch of the x axis with a short label at its top, where there is room for it. */
    public Plot stretch(String label, double from, double until) {
        back.add(line("M" + at(x(from), TOP) + "L" + at(x(from), BOTTOM), "stretch", label));
        if (x(until) - x(from) > LABEL_WIDTH) {
            back.add(label(x(from) + 3, TOP + 11, "start", label).with("class", "stretch-label"));
        }
        return this;
    }

    /** The plot with its title and legend. */
    public Element figure() {
        Element svg = Element.of("svg")
                .with("viewBox", "0 0 " + Element.coordinate(WIDTH) + " " + Element.coordinate(HEIGHT))
                .with("role", "img")
                .with("aria-label", title)
                .add(back)
                .add(axes())
                .add(front);
        return Element.of("figure")
                .add(Element.of("figcaption").add(Element.of("b", title)).add(legend.elements()))
                .add(svg);
    }

    private List<Element> axes() {
        List<Element> axes = new ArrayList<>();
        for (Scale.Tick tick : y.ticks()) {
            double height = height(tick.at());
            axes.add(line("M" + at(LEFT, height) + "L" + at(RIGHT, height), "grid"));
            axes.add(label(LEFT - 6, height + 4, "end", tick.label()));
        }
        for (Scale.Tick tick : x.ticks()) {
            double place = left(tick.at());
            axes.add(line("M" + at(place, BOTTOM) + "L" + at(place, BOTTOM + 4), "tick"));
            axes.add(label(place, BOTTOM + 19, "middle", tick.label()));
        }
        axes.add(line("M" + at(LEFT, BOTTOM) + "L" + at(RIGHT, BOTTOM), "tick"));
        axes.add(label(4, 13, "start", y.label()));
        axes.add(label(RIGHT, HEIGHT - 6, "end", x.label()));
        return axes;
    }

    private static List<Point> edge(Series series, double[] heights) {
        return IntStream.range(0, heights.length)
                .mapToObj(i -> new Point(series.points().get(i).x(), heights[i]))
                .toList();
    }

    private List<Column> columns(List<Point> points) {
        return Column.of(points.stream().map(p -> new Point(x(p.x()), y(p.y()))).toList());
    }

    private static String path(List<Column> columns, ToDoubleFunction<Column> y) {
        return columns.stream()
                .map(column -> at(column.x(), y.applyAsDouble(column)))
                .collect(Collectors.joining("L", columns.isEmpty() ? "" : "M", ""));
    }

    /** The way back of an area's outline. */
    private static String back(List<Column> columns, ToDoubleFunction<Column> y) {
        return path(columns.reversed(), y).replace('M', 'L') + "Z";
    }

    private static Element line(String path, String style) {
        return Element.of("path").with("class", style).with("d", path);
    }

    private static Element line(String path, String style, String name) {
        return line(path, style).add(Element.of("title", name));
    }

    private Element dot(Point point, String colour) {
        return Element.of("circle")
                .with("class", colour)
                .with("cx", x(point.x()))
                .with("cy", y(point.y()))
                .with("r", 3);
    }

    private Element box(double from, double until, String style) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x(from))
                .with("y", TOP)
                .with("width", x(until) - x(from))
                .with("height", BOTTOM - TOP);
    }

    private static Element label(double x, double y, String anchor, String text) {
        return Element.of("text", text).with("x", x).with("y", y).with("text-anchor", anchor);
    }

    private double x(double value) {
        return left(Math.clamp(x.place().applyAsDouble(value), 0, 1));
    }

    private double y(double value) {
        return height(Math.clamp(y.place().applyAsDouble(value), 0, 1));
    }

    private static double left(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }

    private static double height(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static String at(double x, double y) {
        return Element.coordinate(x) + " " + Element.coordinate(y);
    }
}
