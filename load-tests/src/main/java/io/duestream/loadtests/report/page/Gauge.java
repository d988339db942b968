package io.duestream.loadtests.report.page;

/**
 * A figure between its floor and its goal, logarithmic: floor and goal stand at the same places in every gauge, better is to the
 * right, and what is far off stays at the edge.
 */
public final class Gauge {
    private static final double WIDTH = 168;
    private static final double HEIGHT = 18;
    private static final double FLOOR = WIDTH / 3;
    private static final double GOAL = 2 * FLOOR;
    private static final double BAR = HEIGHT - 6;
    private static final double EDGE = 5;
    /** The span of a gauge whose floor is its goal. */
    private static final double DEFAULT_SPAN = Math.log(2);

    private Gauge() {}

    /** A gauge; where the goal is below the floor, less is better. */
    public static Element of(double value, double min, double max, double floor, double goal) {
        double middle = HEIGHT / 2;
        String spread = "M" + Svg.at(place(min, floor, goal), middle) + "L" + Svg.at(place(max, floor, goal), middle);
        return Element.of("svg")
                .with("class", "gauge")
                .with("viewBox", "0 0 " + Svg.at(WIDTH, HEIGHT))
                .with("aria-hidden", "true")
                .add(Svg.box("below", 0, 3, FLOOR, BAR))
                .add(Svg.box("between", FLOOR, 3, FLOOR, BAR))
                .add(Svg.box("beyond", GOAL, 3, FLOOR, BAR))
                .add(Svg.path("whisker", spread))
                .add(Element.of("circle")
                        .with("class", "value")
                        .with("cx", place(value, floor, goal))
                        .with("cy", middle)
                        .with("r", 4));
    }

    /** What the gauges show. */
    public static Element legend() {
        Legend legend = new Legend();
        legend.add("below", "below the floor");
        legend.add("between", "between floor and goal");
        legend.add("beyond", "goal reached");
        legend.add("whisker", "least to greatest run, the dot is the median");
        return Element.of("p").with("class", "note").add(legend.elements());
    }

    private static double place(double value, double floor, double goal) {
        double span = goal == floor ? DEFAULT_SPAN : Math.log(goal / floor);
        double share = Math.log(value / floor) / span;
        return Math.clamp(FLOOR + share * (GOAL - FLOOR), EDGE, WIDTH - EDGE);
    }
}
