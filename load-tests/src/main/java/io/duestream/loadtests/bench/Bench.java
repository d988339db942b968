package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs contenders, one at a time, and keeps what they came to. */
final class Bench {
    private final FinishedRuns finished;
    private final BenchDisplay display;
    private final Duration atMost;

    Bench(FinishedRuns finished, BenchDisplay display, Duration atMost) {
        this.finished = finished;
        this.display = display;
        this.atMost = atMost;
    }

    /** The parameters by which runs of a job are told apart. */
    static String parameters(CoreJob job, String more) {
        return "open=" + job.open() + " rounds=" + job.rounds() + " seed=" + job.seed() + " " + more;
    }

    /** Does a run, unless it is done. */
    Measured drain(BenchSite site, CoreJob job, Experiment experiment, Contender contender, String more, int repetition)
            throws IOException, InterruptedException {
        String parameters = parameters(job, contender.parameters(more));
        Measured known = finished.find(experiment.title(), contender.name(), parameters, repetition)
                .orElse(null);
        if (known != null) {
            return known;
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        site.reset();
        display.begin(experiment.title() + ", " + contender.name() + ", run " + repetition, job.events());
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = contender.start().in(site, folder.path());
            try {
                figures.putAll(new Drain(site, job, atMost, processes).measure(contender.group(), display::progress));
            } finally {
                contender.start().stop(processes);
            }
        }
        CoreCheck.Found found = check(site, job, contender, figures);
        figures.putAll(found.figures());
        figures.putAll(Weights.ofInputs(site));
        Measured run =
                new Measured(experiment.title(), contender.name(), repetition, parameters, figures, found.wrong());
        finished.add(run);
        display.end(run);
        return run;
    }

    private static CoreCheck.Found check(BenchSite site, CoreJob job, Contender contender, Map<String, Double> figures)
            throws IOException {
        if (contender.name().endsWith("loop")) {
            return Weights.ofLoop(site, contender.outputPrefix());
        }
        boolean whole = figures.getOrDefault("whole job", 0.0) > 0;
        CoreCheck.Found found = new CoreCheck(job).check(site, contender.outputPrefix(), whole);
        if (contender.name().equals(Contenders.DUESTREAM)) {
            found.figures().putAll(Weights.ofLog(site, BenchSite.PREFIX + "ledger-ledger-accounts-changelog"));
        }
        return found;
    }
}
