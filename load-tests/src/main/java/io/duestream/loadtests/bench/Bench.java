package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Trials.Trial;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs contenders, one at a time, and keeps what they came to. */
final class Bench {
    /** Rates of batch sizes are compared, not published: a short look will do. */
    private static final Duration BATCH_SIZE_AT_MOST = Duration.ofSeconds(20);

    private static final String TOO_SHORT =
            "no two commits lie between the warm-up and the end: more --rounds are needed to measure it";

    private final Trials trials;
    private final BenchDisplay display;
    private final Duration atMost;
    private final Contenders contenders;
    private boolean warm;

    /** Measures each for {@code atMost} at the longest. */
    Bench(Trials trials, Duration atMost, Contenders contenders) {
        this.trials = trials;
        display = trials.display();
        this.atMost = atMost;
        this.contenders = contenders;
    }

    /** The parameters by which runs of a job are told apart. */
    static String parameters(CoreJob job, String more) {
        return "open=" + job.open() + " rounds=" + job.rounds() + " seed=" + job.seed() + " " + more;
    }

    /** Does a run, unless it is done. */
    Measured drain(BenchSite site, CoreJob job, Experiment experiment, Contender contender, String more, int repetition)
            throws IOException, InterruptedException {
        Optional<Measured> known = trials.find(trial(job, experiment, contender, more, repetition));
        if (known.isPresent()) {
            return known.get();
        }
        warmUp(site, job, more);
        return trials.keep(measure(site, job, experiment, contender, bounded(experiment, more), repetition)
                .with(contender.settings()));
    }

    /** By what a run is known. */
    Trial trial(CoreJob job, Experiment experiment, Contender contender, String more, int repetition) {
        String parameters = parameters(job, contender.parameters(bounded(experiment, more)));
        return new Trial(experiment.title(), contender.name(), parameters, repetition);
    }

    private String bounded(Experiment experiment, String more) {
        return more + " at-most=" + atMost(experiment).toSeconds() + "s";
    }

    /**
     * Before the first run that is measured, Duestream and a loop load the new broker, and what they come to is forgotten: who is first
     * would find one that still compiles, for twice the processor time an event. Does nothing after the first time.
     */
    void warmUp(BenchSite site, CoreJob job, String more) throws IOException, InterruptedException {
        if (warm) {
            return;
        }
        warm = true;
        Measured first = measure(site, job, Experiment.BROKER_WARM_UP, contenders.duestream(Experiment.CORE), more, 1);
        measure(
                site,
                job,
                Experiment.BROKER_WARM_UP,
                contenders.loops().loop(Experiment.CORE, Shape.of(first), true),
                more,
                1);
    }

    private Measured measure(
            BenchSite site, CoreJob job, Experiment experiment, Contender contender, String more, int repetition)
            throws IOException, InterruptedException {
        Drain.Result result;
        site.reset();
        display.begin(experiment.title() + ", " + contender.name() + ", run " + repetition, job.events());
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = contender.start().in(site, folder.path());
            try {
                result = new Drain(site, contender.warmth(job), atMost(experiment), processes)
                        .measure(contender.group(), display::progress);
            } finally {
                contender.start().stop(processes);
            }
        }
        CoreCheck.Found found = check(site, job, contender, result);
        Map<String, Double> figures = new LinkedHashMap<>(result.figures());
        figures.putAll(found.figures());
        figures.putAll(Weights.ofInputs(site));
        return new Measured(
                experiment.title(),
                contender.name(),
                repetition,
                parameters(job, contender.parameters(more)),
                figures,
                result.isMeasured() || !found.wrong().isEmpty() ? found.wrong() : TOO_SHORT);
    }

    private Duration atMost(Experiment experiment) {
        boolean isShort = experiment == Experiment.BATCH_SIZE && atMost.compareTo(BATCH_SIZE_AT_MOST) > 0;
        return isShort ? BATCH_SIZE_AT_MOST : atMost;
    }

    private static CoreCheck.Found check(BenchSite site, CoreJob job, Contender contender, Drain.Result result)
            throws IOException, InterruptedException {
        Transactions.end(site.admin());
        if (contender.isLoop()) {
            return Weights.ofLoop(site, contender.outputPrefix(), job, result);
        }
        CoreCheck check = new CoreCheck(job);
        CoreCheck.Found found = result.isWhole()
                ? check.whole(site, contender.outputPrefix())
                : check.part(site, contender.outputPrefix(), result.promised());
        if (contender.name().equals(Contenders.DUESTREAM)) {
            found.figures().putAll(Weights.ofLog(site, BenchSite.PREFIX + "ledger-ledger-accounts-changelog"));
        }
        return found;
    }
}
