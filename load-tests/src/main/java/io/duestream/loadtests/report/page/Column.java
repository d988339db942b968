package io.duestream.loadtests.report.page;

import io.duestream.loadtests.report.page.Series.Point;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The points of a line that are drawn too close to each other to be told apart: their mean, the lowest and the highest. */
record Column(double x, double low, double mean, double high) {
    private static final double WIDTH = 2;

    /** Columns from left to right; of a short line each holds one point, and stands where that is. */
    static List<Column> of(List<Point> drawn) {
        List<Column> columns = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= drawn.size(); to++) {
            if (to == drawn.size() || place(drawn.get(to)) > place(drawn.get(from))) {
                columns.add(column(drawn.subList(from, to)));
                from = to;
            }
        }
        return columns;
    }

    private static double place(Point point) {
        return Math.floor(point.x() / WIDTH);
    }

    private static Column column(List<Point> points) {
        DoubleSummaryStatistics y = points.stream().mapToDouble(Point::y).summaryStatistics();
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        return new Column(x, y.getMin(), y.getAverage(), y.getMax());
    }
}
