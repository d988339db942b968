package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Scene;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Plays a plan to Duestream, leg by leg: the first leg, the billing run, fills the state; each later one is a drain. Its facts are
 * published behind a gate; then the clock moves to the leg's day, the timers take it up, and the gate opens. So reminders fall due while
 * facts come, as in a load run.
 */
final class FullPlay {
    /** Until timers have a new time: the clock's file and the horizon are looked at ten times a second. */
    private static final Duration TIMERS_FOLLOW = Duration.ofMillis(500);

    /** What plans publish to. A stream without any record would keep the gate's own traces uncommitted, and so the horizon back. */
    private static final List<String> GATED =
            List.of(EventStreams.INVOICES.topic(BenchSite.PREFIX), EventStreams.PAYMENTS.topic(BenchSite.PREFIX));

    private final Plan plan;
    private final BenchSite site;
    private final ClockFile clock;
    private final Map<TopicPartition, Long> filled = new HashMap<>();
    private long filledRecords;

    FullPlay(Plan plan, BenchSite site, ClockFile clock) {
        this.plan = plan;
        this.site = site;
        this.clock = clock;
    }

    /** How many records the plan is: marks go to each partition. */
    static long records(Plan plan) {
        long records = 0;
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            records += plan.count(leg);
            if (plan.legs().get(leg).scene().marks()) {
                records += (long) plan.creditors().size() * (BenchSite.PARTITIONS - 1);
            }
        }
        return records;
    }

    /** The settings by which the processor follows the plan's days. */
    Map<String, String> settings() {
        return Map.of("duestream.clock", clock.setting(), "duestream.horizon.period.ms", "100");
    }

    /** Puts the creditors and the billing run there, before the contender is started. */
    void fill(PlanPublisher publisher, LongConsumer progress) throws IOException, InterruptedException {
        clock.moveTo(plan.legs().getFirst().instant());
        publisher.creditors();
        publisher.leg(0, progress);
        note(BenchSite.inputs());
        filledRecords = filled.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Publishes what comes after the billing run, for contenders that know no time. */
    void publishRest(PlanPublisher publisher, LongConsumer progress) throws IOException {
        for (int leg = 1; leg < plan.legs().size(); leg++) {
            publisher.leg(leg, progress);
        }
    }

    /** Plays all legs to a contender that was started; returns its figures over all legs but the first. */
    Map<String, Double> play(
            String group, Map<String, ChildProcess> processes, PlanPublisher publisher, LongConsumer progress)
            throws IOException, InterruptedException {
        LegDrain drain = new LegDrain(site, group, processes, progress);
        drain.awaitRest();
        note(FullWeights.topics(BenchSite.PREFIX));
        note(List.of(FullWeights.CHANGELOG));
        List<TopicPartition> gated = Offsets.places(site.admin(), GATED);
        try (Gate gate = new Gate(site.cluster().kafka(), BenchSite.PREFIX + "gate", gated)) {
            for (int leg = 1; leg < plan.legs().size(); leg++) {
                gate.shut();
                publisher.leg(leg, sent -> {});
                play(plan.legs().get(leg), gate, drain);
            }
        }
        return drain.figures(records(plan) - filledRecords);
    }

    private void note(List<String> topics) throws IOException, InterruptedException {
        filled.putAll(Offsets.ends(site.admin(), Offsets.places(site.admin(), topics)));
    }

    private void play(Leg leg, Gate gate, LegDrain drain) throws IOException, InterruptedException {
        Map<String, Duration> before = drain.used();
        long moved = System.nanoTime();
        clock.moveTo(leg.instant());
        Thread.sleep(TIMERS_FOLLOW);
        long opened = System.nanoTime();
        gate.open();
        drain.count(stepsAreDue(leg) ? moved : opened, before);
    }

    /** Where only facts bring work, there is nothing to do before they can be read. */
    private static boolean stepsAreDue(Leg leg) {
        return leg.scene().compareTo(Scene.DUE_DAY) >= 0 && !leg.scene().marks();
    }

    /** How many records the billing run is. */
    long filledRecords() {
        return filledRecords;
    }

    /** Where the topics ended when the state was filled. */
    Map<TopicPartition, Long> filled() {
        return Map.copyOf(filled);
    }
}
