package io.duestream.loadtests.report;

import io.duestream.loadtests.report.RunResult.Audit;
import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.page.Numbers;
import java.util.List;
import java.util.Objects;

/**
 * A run in two sentences.
 *
 * @param headline whether all came out as it must, and if not what was found
 * @param detail how much, how fast
 */
record RunSummary(boolean good, String headline, String detail) {
    private static final int STOOD_STILL = 128;

    static RunSummary of(RunResult run) {
        boolean good = run.exitCode() == 0 && run.audit().clean();
        return new RunSummary(good, good ? passed(run.audit()) : failed(run), detail(run));
    }

    private static String passed(Audit audit) {
        return "Passed: " + Numbers.count(audit.accounts())
                + " accounts came out as they must, nothing lost, nothing doubled.";
    }

    private static String failed(RunResult run) {
        String found = findings(run.audit());
        String why = run.failure() == null || found.isEmpty() ? found : "; " + found;
        String what = run.exitCode() == STOOD_STILL ? "Stood still" : "Failed";
        return what + " (exit code " + run.exitCode() + "): " + Objects.requireNonNullElse(run.failure(), "") + why;
    }

    private static String findings(Audit audit) {
        return audit.clean()
                ? ""
                : Numbers.count(audit.lost()) + " lost, " + Numbers.count(audit.doubled()) + " doubled, "
                        + Numbers.count(audit.wrong()) + " wrong, in " + Numbers.count(audit.accounts()) + " accounts";
    }

    private static String detail(RunResult run) {
        Figures figures = Figures.of(run);
        Latencies latencies = figures.latencies();
        String answers = latencies.count() == 0
                ? " No latency was measured."
                : " Half of all answers came within " + Numbers.figure(latencies.p50Ms()) + " ms, 99 % within "
                        + Numbers.figure(latencies.p99Ms()) + " ms, all within " + Numbers.figure(latencies.maxMs())
                        + " ms.";
        return Numbers.count(figures.events()) + " events in " + Numbers.seconds(figures.seconds()) + ", "
                + Numbers.figure(figures.eventsPerSecond()) + " events/s." + answers + kills(run.kills());
    }

    private static String kills(List<Kill> kills) {
        if (kills.isEmpty()) {
            return "";
        }
        List<Double> times = kills.stream()
                .map(Kill::caughtUpSeconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String after = times.isEmpty()
                ? "never caught up"
                : "caught up after " + Numbers.figure(times.get(times.size() / 2)) + " s (median), "
                        + Numbers.figure(times.getLast()) + " s at most";
        long never = kills.size() - (long) times.size();
        String but = never == 0 || times.isEmpty() ? "" : ", but not after " + never + " of them";
        return " " + Numbers.count(kills.size()) + (kills.size() == 1 ? " kill, " : " kills, ") + after + but + ".";
    }
}
