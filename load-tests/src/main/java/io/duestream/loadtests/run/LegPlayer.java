package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.run.KillPlan.Kill;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Plays the legs of a plan: moves the clock, publishes, waits until all is through. */
final class LegPlayer {
    private static final long LOOK_MILLIS = 100;
    private static final long PROBE_MILLIS = 10;

    private final Plan plan;
    private final RunClock clock;
    private final EventProducer producer;
    private final Killer killer;
    private final Measurement measurement;
    private final RunRecord run;
    private int leg;
    private boolean isPublished;

    LegPlayer(
            Plan plan, RunClock clock, EventProducer producer, Killer killer, Measurement measurement, RunRecord run) {
        this.plan = plan;
        this.clock = clock;
        this.producer = producer;
        this.killer = killer;
        this.measurement = measurement;
        this.run = run;
    }

    /** Plays all, and kills as planned; nothing may move for {@code bound} at the end. */
    Ending play(KillPlan kills, Duration bound) throws InterruptedException {
        try {
            clock.probe().publish(producer);
            for (leg = 0; leg < plan.legs().size(); leg++) {
                double flow = Flow.secondsBefore(plan, leg);
                play(kills.within(flow, flow + Flow.seconds(plan, leg)));
            }
            new Quiet(Turnstile.Time.SYSTEM, bound).await(quiet());
            return new Ending(lastBegun(), true, null);
        } catch (IOException | KafkaException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the run was stopped");
            }
            return new Ending(lastBegun(), isThrough(), String.valueOf(failed.getMessage()));
        }
    }

    private int lastBegun() {
        return Math.min(leg, plan.legs().size() - 1);
    }

    /** Whether only time was wanting: all is processed and read, and whatever is missing won't come. */
    private boolean isThrough() throws InterruptedException {
        try {
            measurement.demandRunning();
            return isPublished && killer.remaining() == 0 && measurement.isCaughtUp();
        } catch (IOException | KafkaException notEvenThat) {
            return false;
        }
    }

    private void play(List<Kill> kills) throws IOException, InterruptedException {
        isPublished = false;
        Turnstile turnstile = new Turnstile(Turnstile.Time.SYSTEM, this::check);
        LegPublisher publisher = new LegPublisher(producer, turnstile, run.published());
        double from = run.seconds();
        double began = from;
        double published = from;
        try {
            killer.begin(kills);
            moveClock();
            Pacing pacing = pacing();
            run.times().begin(plan.firstNumber(leg), plan.count(leg), pacing);
            began = run.seconds();
            publisher.publish(plan.events(leg), pacing);
            published = run.seconds();
            isPublished = true;
            awaitThrough();
        } finally {
            double until = published > began ? published : run.seconds();
            run.played(leg, from, until - began, publisher.behind());
        }
    }

    private void moveClock() throws IOException, InterruptedException {
        Leg next = plan.legs().get(leg);
        clock.moveTo(next);
        measurement.await(() -> List.of("the timers of the partitions "
                + clock.probe().missing(next) + " do not have the time of the leg " + next.name()));
        while (!clock.probe().missing(next).isEmpty()) {
            check();
            TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        }
        measurement.await(null);
    }

    private Pacing pacing() {
        Leg now = plan.legs().get(leg);
        long start = System.nanoTime();
        return now.rate().isMax()
                ? new SentTimes(plan.count(leg), start)
                : new Pace(now.rate().perSecond(), start);
    }

    private void check() throws LivenessException {
        measurement.check();
        killer.check();
        producer.demandAcknowledged();
    }

    private void awaitThrough() throws IOException, InterruptedException {
        long steps = plan.totals(leg).standingSteps();
        measurement.await(() -> missing(steps));
        while (!measurement.isCaughtUp() || !missing(steps).isEmpty()) {
            check();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        measurement.await(null);
    }

    private List<String> missing(long steps) {
        List<String> missing = new ArrayList<>();
        if (killer.remaining() > 0) {
            missing.add(killer.remaining() + " kills of the leg are not done");
        }
        long seen = measurement.seen().standingSteps();
        if (seen < steps) {
            missing.add("of " + steps + " steps that must stand after the leg "
                    + plan.legs().get(leg).name() + ", " + seen + " were seen");
        }
        return missing;
    }

    private Quiet.Subject quiet() {
        return new Quiet.Subject() {
            @Override
            public long moved() throws LivenessException {
                check();
                return measurement.received();
            }

            @Override
            public boolean isAtRest() throws IOException, InterruptedException {
                return measurement.isCaughtUp();
            }
        };
    }
}
