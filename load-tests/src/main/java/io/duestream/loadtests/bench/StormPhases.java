package io.duestream.loadtests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * A storm's phases by the positions of events: a warm-up, the time before, the storm.
 *
 * @param perSecond events a second in all of them
 * @param before where the warm-up ends
 * @param storm where business time moves on
 * @param end where the storm ends at the latest
 */
record StormPhases(double perSecond, long before, long storm, long end) {
    static final String BEFORE = "before";
    static final String DURING = "during";
    static final String STEP_CPU = "cpu of a step µs";
    private static final String CONTENDER = "contender";

    /** A reminder that comes twice comes soon. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    static StormPhases of(double perSecond, SteadyMeans means) {
        long before = SteadyRate.events(perSecond, means.options().warmUp());
        long storm = before + SteadyRate.events(perSecond, means.options().measured());
        return new StormPhases(
                perSecond,
                before,
                storm,
                storm + SteadyRate.events(perSecond, means.options().storm()));
    }

    /** Plays them; as many reminders as there are open invoices must come. */
    SteadyOutcome play(SteadyRun run, ClockFile clock, SteadyMeans means) throws IOException, InterruptedException {
        SteadyRate rate = SteadyRate.fromNow(perSecond);
        Responses responses = run.responses();
        responses.begin(0, before, rate);
        responses.begin(before, storm - before, rate);
        responses.begin(storm, end - storm, rate);
        try (SteadySender sender = run.send(rate, before, end)) {
            means.display().begin(Storm.TITLE + ", before it", storm);
            run.awaitSent(sender, before);
            SteadyRun.Look calm = run.look();
            run.awaitSent(sender, storm);
            SteadyRun.Look from = run.look();
            clock.moveTo(StormJob.STORM);
            means.display().begin(Storm.TITLE, means.open());
            run.awaitSteps(sender, means.open());
            SteadyRun.Look to = run.look();
            sender.stop();
            run.awaitAnswers(sender.sent());
            Thread.sleep(QUIET);
            Map<String, Double> figures = cpu(calm, from, to, means.open());
            figures.put(Measured.RATE, sender.achievedPerSecond());
            return outcome(sender, responses, figures, means.open());
        }
    }

    private SteadyOutcome outcome(SteadySender sender, Responses responses, Map<String, Double> figures, long due) {
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        histograms.put(BEFORE, responses.all(1));
        histograms.put(DURING, responses.all(2));
        histograms.forEach((phase, micros) -> figures.putAll(Percentiles.figures(phase + " ", micros)));
        figures.put(OpenLoop.COMMIT_MILLIS, (double) Experiment.CORE.commitMillis());
        figures.put("planned events/s", perSecond);
        figures.put("steps", (double) responses.steps());
        String trouble = responses.steps() == due
                ? SteadyOutcome.trouble(perSecond, sender.achievedPerSecond(), sender.sent(), responses.answers())
                : responses.steps() + " reminders came out where " + due + " were due";
        return new SteadyOutcome(sender.sent(), figures, histograms, trouble);
    }

    private static Map<String, Double> cpu(SteadyRun.Look calm, SteadyRun.Look from, SteadyRun.Look to, long steps) {
        Map<String, Double> figures = new LinkedHashMap<>(from.cpuFigures(calm));
        double event = from.microsAnEvent(calm, CONTENDER);
        figures.put(STEP_CPU, microsAStep(to.micros(from, CONTENDER), to.done() - from.done(), event, steps));
        figures.put("storm s", (to.nanos() - from.nanos()) / 1e9);
        return figures;
    }

    /** What a step costs: what is left of the storm's time when its events have cost what events did before it. */
    static double microsAStep(double micros, long events, double microsAnEvent, long steps) {
        return (micros - events * microsAnEvent) / steps;
    }
}
