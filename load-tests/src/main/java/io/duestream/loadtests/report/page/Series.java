package io.duestream.loadtests.report.page;

import java.util.List;

/** A named line of points, from left to right. */
public record Series(String name, List<Point> points) {
    /** Copies the list. */
    public Series {
        points = List.copyOf(points);
    }

    /** A point, in the units of the axes; in the plot, in those of the drawing. */
    public record Point(double x, double y) {}

    /** The largest y; 0 without points. */
    public double max() {
        return points.stream().mapToDouble(Point::y).max().orElse(0);
    }
}
