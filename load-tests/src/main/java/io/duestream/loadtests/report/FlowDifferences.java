package io.duestream.loadtests.report;

import io.duestream.loadtests.report.Job.Flow;
import io.duestream.loadtests.report.page.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Where contenders of one job did not get or write as much for an event: there they did not do the same. */
final class FlowDifferences {
    private static final double TOLERANCE = 0.01;
    private static final double PERCENT = 100;

    private FlowDifferences() {}

    /** A sentence for each figure that differs. */
    static List<String> of(List<Job> jobs) {
        Map<String, List<Job>> known = jobs.stream()
                .filter(job -> job.flow() != null)
                .collect(Collectors.groupingBy(Job::job, LinkedHashMap::new, Collectors.toList()));
        List<String> differences = new ArrayList<>();
        known.forEach((job, contenders) -> {
            compare("bytes in", Flow::bytesIn, contenders, differences);
            compare("records out", Flow::recordsOut, contenders, differences);
            compare("bytes out", Flow::bytesOut, contenders, differences);
        });
        return differences;
    }

    private static void compare(
            String what, ToDoubleFunction<Flow> figure, List<Job> contenders, List<String> differences) {
        Comparator<Job> order = Comparator.comparingDouble(job -> value(job, figure));
        Job least = contenders.stream().min(order).orElseThrow();
        Job most = contenders.stream().max(order).orElseThrow();
        double from = value(least, figure);
        double to = value(most, figure);
        if (to > from * (1 + TOLERANCE)) {
            differences.add(least.job() + ": " + what + " an event from " + Numbers.figure(from) + " ("
                    + least.contender() + ") to " + Numbers.figure(to) + " (" + most.contender() + "), "
                    + Numbers.figure(PERCENT * (to / from - 1)) + " % more");
        }
    }

    private static double value(Job job, ToDoubleFunction<Flow> figure) {
        return figure.applyAsDouble(Objects.requireNonNull(job.flow()));
    }
}
