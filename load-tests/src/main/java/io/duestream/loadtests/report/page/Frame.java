package io.duestream.loadtests.report.page;

import io.duestream.loadtests.report.page.Series.Point;
import java.util.ArrayList;
import java.util.List;

/** Where a plot's axes stand, and where its values fall; what lies outside is drawn at the edge. */
record Frame(Scale horizontal, Scale vertical) {
    static final double WIDTH = 480;
    static final double HEIGHT = 276;
    static final double LEFT = 50;
    static final double RIGHT = WIDTH - 28;
    static final double TOP = 29;
    static final double BOTTOM = HEIGHT - 44;

    double x(double value) {
        return left(Math.clamp(horizontal.place().applyAsDouble(value), 0, 1));
    }

    double y(double value) {
        return height(Math.clamp(vertical.place().applyAsDouble(value), 0, 1));
    }

    List<Column> columns(List<Point> points) {
        return Column.of(points.stream().map(p -> new Point(x(p.x()), y(p.y()))).toList());
    }

    /** A line across the whole height. */
    String upright(double value) {
        return "M" + Svg.at(x(value), TOP) + "L" + Svg.at(x(value), BOTTOM);
    }

    /** A line across the whole width. */
    String level(double value) {
        return "M" + Svg.at(LEFT, y(value)) + "L" + Svg.at(RIGHT, y(value));
    }

    List<Element> axes() {
        List<Element> axes = new ArrayList<>();
        for (Scale.Tick tick : vertical.ticks()) {
            double height = height(tick.at());
            axes.add(Svg.path("grid", "M" + Svg.at(LEFT, height) + "L" + Svg.at(RIGHT, height)));
            axes.add(Svg.text(LEFT - 6, height + 4, "end", tick.label()));
        }
        for (Scale.Tick tick : horizontal.ticks()) {
            double place = left(tick.at());
            axes.add(Svg.path("tick", "M" + Svg.at(place, BOTTOM) + "L" + Svg.at(place, BOTTOM + 4)));
            axes.add(Svg.text(place, BOTTOM + 19, "middle", tick.label()));
        }
        axes.add(Svg.path("tick", "M" + Svg.at(LEFT, BOTTOM) + "L" + Svg.at(RIGHT, BOTTOM)));
        axes.add(Svg.text(4, 13, "start", vertical.label()));
        axes.add(Svg.text(RIGHT, HEIGHT - 6, "end", horizontal.label()));
        return axes;
    }

    private static double left(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }

    private static double height(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
