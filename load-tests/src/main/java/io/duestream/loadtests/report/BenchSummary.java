package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The bench in two sentences.
 *
 * @param good whether every ratio meets its floor
 */
record BenchSummary(boolean good, String headline, String detail) {
    static BenchSummary of(BenchReport bench) {
        List<Ratio> ratios = bench.ratios();
        String below = ratios.stream()
                .filter(ratio -> !ratio.meetsFloor())
                .map(ratio -> ratio.name() + " (" + Numbers.figure(ratio.value()) + ", floor "
                        + Numbers.chosen(ratio.floor()) + ")")
                .collect(Collectors.joining("; "));
        long reached = ratios.stream().filter(Ratio::meetsGoal).count();
        String goals = reached + " of " + ratios.size() + " meet their goal.";
        return below.isEmpty()
                ? new BenchSummary(true, "Every ratio meets its floor.", goals)
                : new BenchSummary(false, "Below the floor: " + below + ".", goals);
    }
}
