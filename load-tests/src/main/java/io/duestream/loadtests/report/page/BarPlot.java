package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bars from left to right, each under its name, so that a long name has room. */
public final class BarPlot {
    private static final double WIDTH = 480;
    private static final double LEFT = 6;
    private static final double RIGHT = WIDTH - 22;
    private static final double ROW = 42;
    private static final double BAR_TOP = 22;
    private static final double BAR = 16;
    private static final double FOOT = 44;
    private static final int NAME_LENGTH = 42;

    private final String title;
    private final String unit;
    private final List<Bar> bars;
    private final Scale scale;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final Legend legend = new Legend();

    /**
     * A bar of parts that are stacked.
     *
     * @param parts from a part's name to its length; a part has the same colour in each bar
     * @param min least of what the bar's length stands for, such as the slowest run
     * @param max greatest of it; the same as the least if there is no spread
     */
    public record Bar(String name, Map<String, Double> parts, double min, double max) {
        /** Copies the map, in its order. */
        public Bar {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        double length() {
            return parts.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private BarPlot(String title, String unit, List<Bar> bars) {
        this.title = title;
        this.unit = unit;
        this.bars = bars;
        this.scale = Scale.linear(
                unit,
                bars.stream()
                        .mapToDouble(bar -> Math.max(bar.length(), bar.max))
                        .max()
                        .orElse(1));
    }

    /** The plot with its title and legend. */
    public static Element figure(String title, String unit, List<Bar> bars) {
        return new BarPlot(title, unit, bars).figure();
    }

    private Element figure() {
        List<Element> drawn = frame();
        for (int i = 0; i < bars.size(); i++) {
            drawn.addAll(bar(i * ROW, bars.get(i)));
        }
        if (bars.stream().anyMatch(bar -> bar.max > bar.min)) {
            legend.add("whisker", "least to greatest run");
        }
        return Svg.figure(title, legend, WIDTH, bars.size() * ROW + FOOT, drawn);
    }

    private List<Element> frame() {
        List<Element> frame = new ArrayList<>();
        double bottom = bars.size() * ROW + 6;
        for (Scale.Tick tick : scale.ticks()) {
            double x = LEFT + tick.at() * (RIGHT - LEFT);
            frame.add(Svg.path("grid", "M" + Svg.at(x, 0) + "V" + Element.coordinate(bottom)));
            frame.add(Svg.text(x, bottom + 14, tick.at() == 0 ? "start" : "middle", tick.label()));
        }
        frame.add(Svg.text(RIGHT, bottom + 32, "end", scale.label()));
        return frame;
    }

    private List<Element> bar(double top, Bar bar) {
        List<Element> drawn = new ArrayList<>(names(top, bar));
        double from = 0;
        for (Map.Entry<String, Double> part : bar.parts.entrySet()) {
            String detail = part.getKey() + ": " + Numbers.figure(part.getValue()) + " " + unit;
            drawn.add(box(top, from, from + part.getValue(), part.getKey()).add(Element.of("title", detail)));
            from += part.getValue();
        }
        if (bar.max > bar.min) {
            drawn.add(whisker(top + BAR_TOP + BAR / 2, bar));
        }
        return drawn;
    }

    private List<Element> names(double top, Bar bar) {
        String name = bar.name;
        String shown = name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH - 1) + "…" : name;
        return List.of(
                Svg.text(LEFT, top + 16, "start", shown).with("class", "over").add(Element.of("title", name)),
                Svg.text(RIGHT, top + 16, "end", Numbers.figure(bar.length()) + " " + unit)
                        .with("class", "over"));
    }

    private Element box(double top, double from, double until, String part) {
        String style = "area " + colours.computeIfAbsent(part, legend::area);
        return Svg.box(style, place(from), top + BAR_TOP, place(until) - place(from), BAR);
    }

    private Element whisker(double middle, Bar bar) {
        String path =
                "M" + Svg.at(place(bar.min), middle - 4) + "v8m0 -4L" + Svg.at(place(bar.max), middle) + "m0 -4v8";
        String range = Numbers.figure(bar.min) + " to " + Numbers.figure(bar.max) + " " + unit;
        return Svg.path("whisker", path, range);
    }

    private double place(double value) {
        return LEFT + Math.clamp(scale.place().applyAsDouble(value), 0, 1) * (RIGHT - LEFT);
    }
}
