package io.duestream.loadtests.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** How long events wait for their answers when they come at a constant rate, a share of what the contender can do at most. */
final class OpenLoop {
    /** That of the ratios. */
    static final double LOAD = 0.7;
    /** Where the cores, which sender and reader share with the contender, have room to spare. */
    static final double HALF_LOAD = 0.5;

    static final String TITLE = title(LOAD);
    static final String SHARE = "load";
    static final String COMMIT_MILLIS = "commit interval ms";
    static final String MATCH_P50 = "time to match p50 ms";
    static final String ALL = "all";
    private static final String PAYMENTS = "payments";

    private final SteadyMeans means;
    private final double load;

    /** At a share of what a contender can do. */
    OpenLoop(SteadyMeans means, double load) {
        this.means = means;
        this.load = load;
    }

    private static String title(double load) {
        return "open loop, " + Math.round(100 * load) + " % load";
    }

    /**
     * Does a run, unless it is done.
     *
     * @param commitMillis the contender's commit interval
     * @param most events a second that it can do
     */
    Measured run(BenchSite site, Contender contender, int commitMillis, double most, int repetition)
            throws IOException, InterruptedException {
        double perSecond = load * most;
        SteadyMeans.Run what = new SteadyMeans.Run(title(load), contender, load, perSecond, repetition);
        Optional<Measured> known = means.known(what);
        if (known.isPresent()) {
            return known.get();
        }
        means.broker().warm(site);
        long warm = SteadyRate.events(perSecond, means.options().warmUp());
        long count = SteadyRate.events(perSecond, means.options().measured());
        CoreJob job = new CoreJob(
                means.open(),
                (warm + count) / CoreJob.EVENTS_A_ROUND,
                means.bench().seed());
        SteadyOutcome outcome;
        means.display().begin(what + ", filling", job.open());
        try (SteadyRun run = new SteadyRun(site, job, job::event, warm + count, contender, means.display())) {
            run.awaitFilled();
            means.display().begin(what.toString(), warm + count);
            outcome = measure(run, perSecond, warm, count);
        }
        outcome.figures().put(COMMIT_MILLIS, (double) commitMillis);
        outcome.figures().put(SHARE, load);
        return means.keep(site, what, outcome, new CoreCheck(job));
    }

    private static SteadyOutcome measure(SteadyRun run, double perSecond, long warm, long count)
            throws IOException, InterruptedException {
        SteadyRate rate = SteadyRate.fromNow(perSecond);
        Responses responses = run.responses();
        responses.begin(0, warm, rate);
        responses.begin(warm, count, rate);
        try (SteadySender sender = run.send(rate, warm, warm + count)) {
            run.awaitSent(sender, warm);
            SteadyRun.Look from = run.look(sender.sent());
            run.awaitSent(sender, warm + count);
            SteadyRun.Look to = run.look(sender.sent());
            sender.stop();
            run.awaitAnswers(sender.sent());
            Map<String, Histogram> histograms = new LinkedHashMap<>();
            histograms.put(ALL, responses.all(1));
            histograms.put(PAYMENTS, responses.payments(1));
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(Measured.RATE, sender.achievedPerSecond());
            figures.put("planned events/s", perSecond);
            figures.putAll(to.cpuFigures(from));
            figures.putAll(Percentiles.figures("", responses.all(1)));
            figures.put(MATCH_P50, Percentiles.millis(responses.payments(1), 50));
            String trouble =
                    SteadyOutcome.trouble(perSecond, sender.achievedPerSecond(), sender.sent(), responses.answers());
            return new SteadyOutcome(sender.sent(), figures, histograms, trouble);
        }
    }
}
