package io.duestream.loadtests.report;

import io.duestream.loadtests.report.BenchReport.Delay;
import io.duestream.loadtests.report.page.BarPlot;
import io.duestream.loadtests.report.page.BarPlot.Bar;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Plot;
import io.duestream.loadtests.report.page.Scale;
import io.duestream.loadtests.report.page.Series;
import io.duestream.loadtests.report.page.Series.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plots of the bench. */
final class BenchPlots {
    private static final double LEAST_MS = 0.01;

    private BenchPlots() {}

    /** Throughput, where it was measured, and CPU of the contenders, side by side for each job. */
    static List<Element> jobs(List<Job> jobs) {
        List<Element> plots = new ArrayList<>();
        grouped(jobs, Job::job).forEach((name, contenders) -> {
            List<Job> rated = contenders.stream().filter(Job::isRated).toList();
            if (!rated.isEmpty()) {
                plots.add(BarPlot.figure(
                        "Throughput: " + name,
                        "events/s",
                        rated.stream().map(BenchPlots::throughput).toList()));
            }
            plots.add(BarPlot.figure(
                    "CPU by process: " + name,
                    "µs/event",
                    contenders.stream().map(BenchPlots::cpu).toList()));
        });
        return plots;
    }

    private static Bar throughput(Job job) {
        return new Bar(
                job.contender(),
                Map.of("median of the runs", job.eventsPerSecond().median()),
                job.eventsPerSecond().min(),
                job.eventsPerSecond().max());
    }

    private static Bar cpu(Job job) {
        double all = job.cpuMicrosOfAll();
        return new Bar(job.contender(), job.cpuMicrosPerEvent(), all, all);
    }

    /** Latency against commit interval, a plot for each contender and load. */
    static List<Element> delays(List<Delay> delays) {
        List<Element> plots = new ArrayList<>();
        List<Delay> measured =
                delays.stream().filter(delay -> delay.latencies().count() > 0).toList();
        grouped(measured, delay -> delay.contender() + " at " + Math.round(delay.load() * 100) + " % load")
                .forEach((name, points) -> plots.add(delay(name, points)));
        return plots;
    }

    private static Element delay(String name, List<Delay> delays) {
        List<Series> lines = List.of(
                series("max", delays, delay -> delay.latencies().maxMs()),
                series("p99.9", delays, delay -> delay.latencies().p999Ms()),
                series("p99", delays, delay -> delay.latencies().p99Ms()),
                series("p50", delays, delay -> delay.latencies().p50Ms()));
        Series interval = series("latency = commit interval", delays, Delay::commitIntervalMs);
        List<Point> all = Stream.concat(lines.stream(), Stream.of(interval))
                .flatMap(line -> line.points().stream())
                .toList();
        Scale x = Scale.log("commit interval (ms, logarithmic)", least(all, Point::x), greatest(all, Point::x));
        Scale y = Scale.log("latency (ms, logarithmic)", least(all, Point::y), greatest(all, Point::y));
        return new Plot("Latency: " + name, x, y)
                .dottedLines(lines)
                .guide(interval)
                .figure();
    }

    private static Series series(String name, List<Delay> delays, ToDoubleFunction<Delay> ms) {
        return new Series(
                name,
                delays.stream()
                        .sorted(Comparator.comparingInt(Delay::commitIntervalMs))
                        .map(delay -> new Point(delay.commitIntervalMs(), Math.max(ms.applyAsDouble(delay), LEAST_MS)))
                        .toList());
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> side) {
        return points.stream().mapToDouble(side).min().orElse(1);
    }

    private static double greatest(List<Point> points, ToDoubleFunction<Point> side) {
        return points.stream().mapToDouble(side).max().orElse(1);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }
}
