package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Plot;
import io.duestream.loadtests.report.page.Scale;
import io.duestream.loadtests.report.page.Series;
import io.duestream.loadtests.report.page.Series.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Latencies over their percentiles. */
final class LatencyPlots {
    private static final double MICROS = 1_000;
    private static final double LEAST_MS = 0.01;
    private static final int TICKS_PER_HALF_DISTANCE = 5;

    private LatencyPlots() {}

    /** A line each, by name; nothing is drawn of those without a latency. */
    static List<Element> byPercentile(String title, Map<String, Latencies> latencies) {
        List<Series> lines = new ArrayList<>();
        latencies.forEach((name, measured) -> {
            if (measured.count() > 0) {
                lines.add(new Series(name, points(measured.decoded())));
            }
        });
        if (lines.isEmpty()) {
            return List.of();
        }
        long most =
                latencies.values().stream().mapToLong(Latencies::count).max().orElse(0);
        double least = lines.stream()
                .mapToDouble(line -> line.points().getFirst().y())
                .min()
                .orElse(LEAST_MS);
        double greatest = lines.stream().mapToDouble(Series::max).max().orElse(LEAST_MS);
        Plot plot = new Plot(
                title,
                Scale.percentiles("share of the events, up to the percentile", most),
                Scale.log("ms (logarithmic)", least, greatest));
        return List.of(plot.lines(lines).figure());
    }

    /** The last point is at the percentile that only the greatest value is beyond: 100 % would be infinitely far. */
    private static List<Point> points(Histogram micros) {
        List<Point> points = new ArrayList<>();
        double last = 100 - 100.0 / micros.getTotalCount();
        micros.percentiles(TICKS_PER_HALF_DISTANCE).forEach(step -> {
            if (step.getPercentileLevelIteratedTo() < last) {
                points.add(new Point(step.getPercentileLevelIteratedTo(), ms(step.getValueIteratedTo())));
            }
        });
        points.add(new Point(last, ms(micros.getMaxValue())));
        return points;
    }

    private static double ms(long micros) {
        return Math.max(micros / MICROS, LEAST_MS);
    }
}
