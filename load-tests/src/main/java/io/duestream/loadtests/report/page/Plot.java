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
    private static final double LABEL_WIDTH = 16;

    private final String title;
    private final Frame frame;
    private final Legend legend = new Legend();
    private final List<Element> back = new ArrayList<>();
    private final List<Element> front = new ArrayList<>();

    /** An empty plot. */
    public Plot(String title, Scale x, Scale y) {
        this.title = title;
        this.frame = new Frame(x, y);
    }

    /** Draws each as a line, and behind a long one its spread. */
    public Plot lines(List<Series> series) {
        boolean shaded = false;
        for (Series one : series) {
            String style = legend.line(one.name());
            List<Column> columns = frame.columns(one.points());
            if (columns.size() < one.points().size()) {
                String spread = path(columns, Column::high) + back(columns, Column::low);
                front.add(Svg.path("spread " + style, spread, one.name()));
                shaded = true;
            }
            front.add(Svg.path("line " + style, path(columns, Column::mean), one.name()));
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
            List<Column> lower = frame.columns(edge(one, sums));
            Arrays.setAll(sums, i -> sums[i] + one.points().get(i).y());
            List<Column> upper = frame.columns(edge(one, sums));
            String area = path(upper, Column::mean) + back(lower, Column::mean);
            front.add(Svg.path("area " + legend.area(one.name()), area, one.name()));
        }
        return this;
    }

    /** Draws a line that the others can be held against. */
    public Plot guide(Series series) {
        front.add(Svg.path("level", path(frame.columns(series.points()), Column::mean), series.name()));
        legend.add("level", series.name());
        return this;
    }

    /** A level that the lines can be held against. */
    public Plot level(String name, double value) {
        front.add(Svg.path("level", frame.level(value), name));
        legend.add("level", name);
        return this;
    }

    /** A moment across the whole height, and what it began: a band until its end; the same as the start if it has none. */
    public Plot moment(String name, String detail, double from, double until) {
        double left = frame.x(from);
        back.add(Svg.box("moment-band", left, Frame.TOP, frame.x(until) - left, Frame.BOTTOM - Frame.TOP));
        front.add(Svg.path("moment", frame.upright(from), detail));
        legend.addOnce("moment", name);
        return this;
    }

    /** A stretch of the x axis with a short label at its top, where there is room for it. */
    public Plot stretch(String label, double from, double until) {
        back.add(Svg.path("stretch", frame.upright(from), label));
        if (frame.x(until) - frame.x(from) > LABEL_WIDTH) {
            back.add(Svg.text(frame.x(from) + 3, Frame.TOP + 11, "start", label).with("class", "stretch-label"));
        }
        return this;
    }

    /** The plot with its title and legend. */
    public Element figure() {
        List<Element> drawn = new ArrayList<>(back);
        drawn.addAll(frame.axes());
        drawn.addAll(front);
        return Svg.figure(title, legend, Frame.WIDTH, Frame.HEIGHT, drawn);
    }

    private static List<Point> edge(Series series, double[] heights) {
        return IntStream.range(0, heights.length)
                .mapToObj(i -> new Point(series.points().get(i).x(), heights[i]))
                .toList();
    }

    private static String path(List<Column> columns, ToDoubleFunction<Column> y) {
        return columns.stream()
                .map(column -> Svg.at(column.x(), y.applyAsDouble(column)))
                .collect(Collectors.joining("L", columns.isEmpty() ? "" : "M", ""));
    }

    /** The way back of an area's outline. */
    private static String back(List<Column> columns, ToDoubleFunction<Column> y) {
        return path(columns.reversed(), y).replace('M', 'L') + "Z";
    }

    private Element dot(Point point, String colour) {
        return Element.of("circle")
                .with("class", colour)
                .with("cx", frame.x(point.x()))
                .with("cy", frame.y(point.y()))
                .with("r", 3);
    }
}
