package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.run.KillPlan.Kill;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays the legs of a plan: moves the clock, publishes, waits until all is through. */
final class LegPlayer {
    private static final long LOOK_MILLIS = 100;
    private static final long PROBE_MILLIS = 10;
    private static final long QUIET_MILLIS = 2_000;

    private final Plan plan;
    private final RunClock clock;
    private final EventProducer producer;
    private final Killer killer;
    private final Measurement measurement;
    private final RunRecord run;

    LegPlayer(
            Plan plan, RunClock clock, EventProducer producer, Killer killer, Measurement measurement, RunRecord run) {
        this.plan = plan;
        this.clock = clock;
        this.producer = producer;
        this.killer = killer;
        this.measurement = measurement;
        this.run = run;
    }

    /** Plays all; kills as planned while events flow. */
    void play(KillPlan kills) throws IOException, InterruptedException {
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            double flow = Flow.secondsBefore(plan, leg);
            play(leg, kills.within(flow, flow + Flow.seconds(plan, leg)));
        }
        awaitQuiet();
    }

    private void play(int leg, List<Kill> kills) throws IOException, InterruptedException {
        Turnstile turnstile = new Turnstile(Turnstile.Time.SYSTEM, this::check);
        LegPublisher publisher = new LegPublisher(producer, turnstile, run.published());
        double from = run.seconds();
        double began = from;
        double published = from;
        try {
            moveClock(plan.legs().get(leg));
            Pacing pacing = pacing(leg);
            run.times().begin(plan.firstNumber(leg), plan.count(leg), pacing);
            killer.begin(kills);
            began = run.seconds();
            publisher.publish(plan.events(leg), pacing);
            published = run.seconds();
            awaitThrough(leg);
        } finally {
            double until = published > began ? published : run.seconds();
            run.played(leg, from, until - began, publisher.behind());
        }
    }

    private void moveClock(Leg leg) throws IOException, InterruptedException {
        clock.moveTo(leg, producer);
        measurement.await(() -> "not all timers have the time of the leg " + leg.name());
        while (!clock.probe().isSeen()) {
            check();
            TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        }
        measurement.await(null);
    }

    private Pacing pacing(int number) {
        Leg leg = plan.legs().get(number);
        long start = System.nanoTime();
        return leg.rate().isMax()
                ? new SentTimes(plan.count(number), start)
                : new Pace(leg.rate().perSecond(), start);
    }

    private void check() throws LivenessException {
        measurement.check();
        producer.demandAcknowledged();
    }

    private void awaitThrough(int leg) throws IOException, InterruptedException {
        long steps = plan.totals(leg).standingSteps();
        String name = plan.legs().get(leg).name();
        measurement.await(() -> "of " + steps + " steps that must stand after the leg " + name + ", "
                + measurement.seen().standingSteps() + " were seen");
        while (!killer.isDone()
                || !measurement.isCaughtUp()
                || measurement.seen().standingSteps() < steps) {
            check();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        measurement.await(null);
    }

    /** What comes late and must not come at all gets some time to do so. */
    private void awaitQuiet() throws IOException, InterruptedException {
        long before;
        do {
            before = measurement.received();
            TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
            check();
        } while (!measurement.isCaughtUp() || measurement.received() != before);
    }
}
