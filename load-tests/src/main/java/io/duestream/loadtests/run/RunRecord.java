package io.duestream.loadtests.run;

import io.duestream.loadtests.observe.ResponseTimes;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.report.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** What is noted and shown while a run is played. Safe for use by several threads. */
final class RunRecord {
    private static final double NANOS_A_SECOND = 1e9;

    private final Plan plan;
    private final int killsPlanned;
    private final RunDisplay display;
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ResponseTimes times;
    private final AtomicLong published = new AtomicLong();
    private final List<LegRecord> legs = new ArrayList<>();
    private final List<KillRecord> kills = new ArrayList<>();
    private long publishedBefore;

    /**
     * A leg that was played.
     *
     * @param leg its place in the plan
     * @param published how many of its events
     * @param fromSeconds when the clock moved, since the start of the run
     * @param publishingSeconds for how long its events were published
     * @param toSeconds when all was processed
     * @param behindMicros how far behind its time each event was published
     */
    record LegRecord(
            int leg,
            long published,
            double fromSeconds,
            double publishingSeconds,
            double toSeconds,
            Histogram behindMicros) {}

    /** An instance that was killed, so many seconds after the start of the run. */
    record KillRecord(double atSeconds, String instance) {}

    /** Begins now. */
    RunRecord(Plan plan, RunOptions options, RunDisplay display) {
        this.plan = plan;
        this.display = display;
        this.killsPlanned = options.kills();
        this.times = new ResponseTimes(options.warmUp());
    }

    Instant start() {
        return start;
    }

    /** Start of the run, of {@link System#nanoTime()}. */
    long startNanos() {
        return startNanos;
    }

    /** Seconds since the start of the run. */
    double seconds() {
        return (System.nanoTime() - startNanos) / NANOS_A_SECOND;
    }

    ResponseTimes times() {
        return times;
    }

    /** Counts the events that are published. */
    AtomicLong published() {
        return published;
    }

    /** A leg is over, all of it or as far as it came. */
    synchronized void played(int leg, double fromSeconds, double publishingSeconds, Histogram behindMicros) {
        long count = published.get() - publishedBefore;
        display.played(progress(), seconds() - fromSeconds);
        publishedBefore += count;
        legs.add(new LegRecord(leg, count, fromSeconds, publishingSeconds, seconds(), behindMicros));
    }

    /** A second has passed. */
    synchronized void sampled(Sample sample) {
        if (legs.size() < plan.legs().size()) {
            display.sampled(sample, progress());
        }
    }

    synchronized void killed(String instance) {
        kills.add(new KillRecord(seconds(), instance));
    }

    synchronized List<LegRecord> legs() {
        return List.copyOf(legs);
    }

    synchronized List<KillRecord> kills() {
        return List.copyOf(kills);
    }

    private Progress progress() {
        int leg = legs.size();
        return new Progress(
                plan.legs().get(leg).name(),
                published.get() - publishedBefore,
                plan.count(leg),
                times.p99Millis(leg),
                kills.size(),
                killsPlanned);
    }

    /**
     * How far a leg is.
     *
     * @param p99Millis 99th percentile of the latencies so far, in milliseconds
     */
    record Progress(String leg, long published, long planned, double p99Millis, int kills, int killsPlanned) {}
}
