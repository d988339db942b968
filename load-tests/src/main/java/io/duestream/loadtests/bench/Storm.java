package io.duestream.loadtests.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The day on which every open invoice is reminded of: how long events wait for their answers before it and while it lasts. */
final class Storm {
    static final String TITLE = "due-day storm, 30 % load";
    static final double LOAD = 0.3;
    private static final long POOL_SHARE = 10;

    private final SteadyMeans means;

    Storm(SteadyMeans means) {
        this.means = means;
    }

    /** Does a run of Duestream, which can do so many events a second at most, unless it is done. */
    Measured run(BenchSite site, double most, int repetition) throws IOException, InterruptedException {
        ClockFile clock = new ClockFile(site.folder().resolve("clock"));
        Contender contender = means.bench()
                .contenders()
                .ledgers()
                .duestream(
                        Experiment.CORE,
                        Map.of("duestream.clock", clock.setting(), "duestream.policy.default", StormJob.POLICY));
        SteadyMeans.Run what = new SteadyMeans.Run(TITLE, contender, LOAD, LOAD * most, repetition);
        Optional<Measured> known = means.known(what);
        if (known.isPresent()) {
            return known.get();
        }
        means.broker().warm(site);
        StormPhases phases = StormPhases.of(LOAD * most, means);
        long pool = Math.max(1, means.open() / POOL_SHARE);
        StormJob job = new StormJob(
                means.open(),
                pool,
                phases.end() / CoreJob.EVENTS_A_ROUND,
                means.bench().seed());
        clock.moveTo(CoreJob.NOW);
        SteadyOutcome outcome;
        means.display().begin(what + ", filling", job.core().open());
        try (SteadyRun run = new SteadyRun(site, job.core(), job::event, phases.end(), contender, means.display())) {
            run.awaitFilled();
            outcome = phases.play(run, clock, means);
        }
        CoreCheck check = new CoreCheck(job.core(), job.ending(outcome.sent() / CoreJob.EVENTS_A_ROUND));
        return means.keep(site, what, outcome, check);
    }
}
