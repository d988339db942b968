package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The bench in two sentences.
 *
 * @param good whether every ratio meets its floor, and every run counts
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
        int invalid = bench.invalid().size();
        String detail = reached + " of " + ratios.size() + " meet their goal."
                + (invalid == 0 ? "" : " Runs that do not count: " + invalid + ".");
        String headline = below.isEmpty() ? "Every ratio meets its floor." : "Below the floor: " + below + ".";
        return new BenchSummary(below.isEmpty() && invalid == 0, headline, detail);
    }
}
