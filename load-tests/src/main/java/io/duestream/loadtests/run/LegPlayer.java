package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Totals;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Plays the legs of a plan: moves the clock, publishes, waits until all is through. */
final class LegPlayer {
    private static final long LOOK_MILLIS = 100;
    private static final long PROBE_MILLIS = 10;
    private static final long QUIET_MILLIS = 2_000;

    private final Plan plan;
    private final RunClock clock;
    private final ClockProbe probe;
    private final EventProducer producer;
    private final Killer killer;
    private final Measurement measurement;
    private final RunRecord run;
    private final RunDisplay display;

    LegPlayer(
            Plan plan,
            RunClock clock,
            ClockProbe probe,
            EventProducer producer,
            Killer killer,
            Measurement measurement,
            RunRecord run,
            RunDisplay display) {
        this.plan = plan;
        this.clock = clock;
        this.probe = probe;
        this.producer = producer;
        this.killer = killer;
        this.measurement = measurement;
        this.run = run;
        this.display = display;
    }

    /** Plays all; kills as planned while events flow. */
    void play(KillPlan kills) throws IOException, InterruptedException {
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            double from = Flow.secondsBefore(plan, leg);
            moveClock(plan.legs().get(leg));
            killer.begin(kills.within(from, from + Flow.seconds(plan, leg)));
            play(leg);
        }
        awaitQuiet();
    }

    private void moveClock(Leg leg) throws IOException, InterruptedException {
        clock.moveTo(leg.instant());
        probe.send(leg, producer);
        measurement.await(() -> "not all processors have the time of the leg " + leg.name());
        while (!probe.isSeen()) {
            check();
            TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        }
        measurement.await(null);
    }

    private void play(int leg) throws IOException, InterruptedException {
        Turnstile turnstile = new Turnstile(Turnstile.Time.SYSTEM, this::check);
        LegPublisher publisher = new LegPublisher(producer, turnstile, run.published());
        double from = run.seconds();
        double published = from;
        try {
            Pacing pacing = pacing(leg);
            run.times().begin(plan.firstNumber(leg), plan.count(leg), pacing);
            publisher.publish(plan.events(leg), pacing);
            published = run.seconds();
            killer.await();
            awaitThrough(leg);
        } finally {
            display.played(run.progress(), run.seconds() - from);
            run.played(leg, from, published, publisher.behind());
        }
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
        Totals expected = plan.totals(leg);
        measurement.await(() -> "of " + expected.standingSteps() + " steps that must stand after the leg "
                + plan.legs().get(leg).name() + ", " + measurement.seen().standingSteps() + " were seen");
        while (!measurement.isCaughtUp() || measurement.seen().standingSteps() < expected.standingSteps()) {
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
