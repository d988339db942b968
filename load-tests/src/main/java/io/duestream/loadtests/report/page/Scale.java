package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis: from a value to its place.
 *
 * @param label what it shows, with the unit
 * @param place from a value to its share of the axis, 0 to 1
 * @param ticks in their order
 */
public record Scale(String label, DoubleUnaryOperator place, List<Tick> ticks) {
    private static final int STEPS = 5;
    private static final double MOST_NINES = 6;

    /** A mark on the axis, at a share of it. */
    record Tick(double at, String label) {}

    /** From 0 to the first tick that is not below the maximum. */
    public static Scale linear(String label, double max) {
        double top = max > 0 ? max : 1;
        double step = niceStep(top);
        int steps = (int) Math.ceil(top / step - 1e-9);
        double end = steps * step;
        List<Tick> ticks = IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new Tick((double) i / steps, Numbers.tick(i * step, end)))
                .toList();
        return new Scale(label, value -> value / end, ticks);
    }

    /** Time since the start, from 0 to a number of seconds. */
    public static Scale time(double seconds) {
        return TimeTicks.scale(seconds);
    }

    /** Logarithmic; both bounds are above 0 and are moved outwards to 1, 2 or 5 times a power of ten. */
    public static Scale log(String label, double min, double max) {
        double low = niceBelow(min);
        double high = Math.max(niceAbove(max), low * 10);
        double width = Math.log10(high / low);
        DoubleUnaryOperator place = value -> Math.log10(Math.max(value, low) / low) / width;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high * 1.01; power++) {
            double decade = Math.pow(10, power);
            (width <= 3 ? DoubleStream.of(1, 2, 5) : DoubleStream.of(1))
                    .map(digit -> digit * decade)
                    .filter(value -> value >= low * 0.99 && value <= high * 1.01)
                    .forEach(value -> ticks.add(new Tick(place.applyAsDouble(value), Numbers.chosen(value))));
        }
        return new Scale(label, place, List.copyOf(ticks));
    }

    /**
     * Percentiles (0 to 100), each nine as wide as the one before.
     *
     * @param count of the values: the axis ends where a percentile is a single one of them
     */
    public static Scale percentiles(String label, long count) {
        int nines = (int) Math.clamp(Math.ceil(Math.log10((double) Math.max(count, 1))), 2, MOST_NINES);
        DoubleUnaryOperator place =
                percentile -> Math.min(1, -Math.log10(Math.max(1 - percentile / 100, 1e-12)) / nines);
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(place.applyAsDouble(50), "50%"));
        for (int i = 1; i <= nines; i++) {
            ticks.add(new Tick(
                    (double) i / nines,
                    i < 3 ? "9".repeat(i).concat(i == 1 ? "0%" : "%") : "99." + "9".repeat(i - 2) + "%"));
        }
        return new Scale(label, place, List.copyOf(ticks));
    }

    private static double niceStep(double max) {
        double raw = max / STEPS;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        return decade
                * DoubleStream.of(1, 2, 2.5, 5, 10)
                        .filter(nice -> nice >= raw / decade * 0.8)
                        .findFirst()
                        .orElse(10);
    }

    private static double niceBelow(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        return decade * (value >= 5 * decade ? 5 : value >= 2 * decade ? 2 : 1);
    }

    private static double niceAbove(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        return decade
                * DoubleStream.of(1, 2, 5, 10)
                        .filter(nice -> nice * decade >= value)
                        .findFirst()
                        .orElse(10);
    }
}
