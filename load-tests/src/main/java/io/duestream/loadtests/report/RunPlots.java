package io.duestream.loadtests.report;

import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.page.ByteUnit;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Plot;
import io.duestream.loadtests.report.page.Scale;
import io.duestream.loadtests.report.page.Series;
import io.duestream.loadtests.report.page.Series.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The plots of a run over its time. */
final class RunPlots {
    private final RunResult run;
    private final List<Sample> samples;
    private final double end;

    RunPlots(RunResult run) {
        this.run = run;
        this.samples = run.samples();
        this.end = Stream.concat(
                        samples.stream().map(Sample::atSeconds),
                        run.legs().stream().map(leg -> leg.startSeconds() + leg.durationSeconds()))
                .reduce(0.0, Math::max);
    }

    /** All of them; none without samples. */
    List<Element> overTime() {
        return samples.isEmpty() ? List.of() : List.of(rate(), lag(), cpu(), state(), memory());
    }

    private Element rate() {
        List<Series> series =
                List.of(series("events in", Sample::inPerSecond), series("events answered", Sample::outPerSecond));
        return marked(plot("Rate", "events/s", highest(series)).lines(series));
    }

    private Element lag() {
        List<Series> series = List.of(series("events not yet committed", Sample::lag));
        return marked(plot("Lag", "events", highest(series)).lines(series));
    }

    private Element cpu() {
        int cores = run.setting().machine().cores();
        List<Series> series = samples.getFirst().cpuCores().keySet().stream()
                .map(process -> series(process, sample -> sample.cpuCores().getOrDefault(process, 0.0)))
                .toList();
        double used = samples.stream()
                .mapToDouble(sample -> sample.cpuCores().values().stream().reduce(0.0, Double::sum))
                .max()
                .orElse(0);
        return marked(plot("CPU", "cores", Math.max(used, cores))
                .stack(series)
                .level("all cores of the machine (" + cores + ")", cores));
    }

    private Element state() {
        return sizes("State of all processors", List.of(series("on disk and in memory", Sample::stateBytes)));
    }

    private Element memory() {
        return sizes(
                "Resident memory",
                samples.getFirst().rssBytes().keySet().stream()
                        .map(process ->
                                series(process, sample -> sample.rssBytes().getOrDefault(process, 0L)))
                        .toList());
    }

    private Element sizes(String title, List<Series> bytes) {
        ByteUnit unit = ByteUnit.of(highest(bytes));
        List<Series> scaled = bytes.stream()
                .map(series -> new Series(
                        series.name(),
                        series.points().stream()
                                .map(point -> new Point(point.x(), point.y() / unit.bytes()))
                                .toList()))
                .toList();
        return marked(plot(title, unit.symbol(), highest(scaled)).lines(scaled));
    }

    private Plot plot(String title, String unit, double max) {
        return new Plot(title, Scale.time(end), Scale.linear(unit, max));
    }

    /** The plot with the legs and kills upon it. */
    private Element marked(Plot plot) {
        int number = 1;
        for (Leg leg : run.legs()) {
            plot.stretch(Integer.toString(number++), leg.startSeconds(), leg.startSeconds() + leg.durationSeconds());
        }
        run.kills().forEach(kill -> plot.moment("kill, until caught up", detail(kill), kill.atSeconds(), until(kill)));
        return plot.figure();
    }

    private static String detail(Kill kill) {
        String until = kill.caughtUpSeconds() == null
                ? "never caught up"
                : "caught up after " + Numbers.seconds(kill.caughtUpSeconds());
        return "kill of " + kill.instance() + " at " + Numbers.seconds(kill.atSeconds()) + ", " + until;
    }

    private double until(Kill kill) {
        return kill.caughtUpSeconds() == null ? end : kill.atSeconds() + kill.caughtUpSeconds();
    }

    private Series series(String name, ToDoubleFunction<Sample> value) {
        return new Series(
                name,
                samples.stream()
                        .map(sample -> new Point(sample.atSeconds(), value.applyAsDouble(sample)))
                        .toList());
    }

    private static double highest(List<Series> series) {
        return series.stream().mapToDouble(Series::max).max().orElse(0);
    }
}
