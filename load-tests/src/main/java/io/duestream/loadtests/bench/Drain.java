package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.observe.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How fast a contender empties topics that are full. The state is filled first, then comes a {@linkplain Warmth warm-up}, and then what is
 * measured: {@linkplain Progress its progress}, with the processor time of every process.
 */
final class Drain {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration NO_PROGRESS = Duration.ofMinutes(2);

    private final BenchSite site;
    private final Warmth warmth;
    private final Progress progress;
    private final Duration atMost;
    private final Map<String, ChildProcess> processes = new LinkedHashMap<>();
    private final Map<String, Series> cpu = new LinkedHashMap<>();
    private long movedAt = System.nanoTime();

    /**
     * Of all that the inputs hold.
     *
     * @param atMost how long is measured at the longest, once the warm-up is over
     */
    Drain(BenchSite site, Warmth warmth, Duration atMost, Map<String, ChildProcess> processes)
            throws IOException, InterruptedException {
        this(
                site,
                warmth,
                Offsets.ends(site.admin(), Offsets.places(site.admin(), BenchSite.inputs())),
                atMost,
                processes);
    }

    /** The same for inputs at whose ends stands what nobody commits; these are the offsets behind their records. */
    Drain(
            BenchSite site,
            Warmth warmth,
            Map<TopicPartition, Long> ends,
            Duration atMost,
            Map<String, ChildProcess> processes) {
        this.site = site;
        this.warmth = warmth;
        this.progress = new Progress(ends);
        this.atMost = atMost;
        this.processes.put("broker", site.broker());
        this.processes.putAll(processes);
        this.processes.keySet().forEach(name -> cpu.put(name, new Series()));
    }

    /** Is told that the warm-up is over. */
    @FunctionalInterface
    interface Warmed {
        void at(long done) throws IOException, InterruptedException;
    }

    /**
     * What it came to.
     *
     * @param figures rate and processor time for each event, and whether it was the whole job
     * @param promised offsets of the inputs, before which everything must have been answered
     */
    record Result(Map<String, Double> figures, Map<TopicPartition, Long> promised) {
        /** Whether commits left anything to measure between the warm-up and the end. */
        boolean isMeasured() {
            return figures.getOrDefault(Measured.RATE, 0.0) > 0;
        }

        boolean isWhole() {
            return figures.getOrDefault(Measured.WHOLE_JOB, 0.0) > 0;
        }
    }

    /** Follows the group to the end of the job, or of the time. */
    Result measure(String group, LongConsumer shown) throws IOException, InterruptedException {
        return measure(group, shown, done -> {});
    }

    /** The same; {@code warmed} is told once, when the warm-up is over, how many events are done. */
    Result measure(String group, LongConsumer shown, Warmed warmed) throws IOException, InterruptedException {
        long[] from = new long[1];
        Polling.await("group " + group + " does its work", Duration.ofHours(3), LOOK, () -> {
            long now = System.nanoTime();
            boolean moved = look(now, group);
            shown.accept(progress.done());
            if (moved && from[0] == 0 && warmth.isReached(progress.done(), now)) {
                from[0] = now;
                warmed.at(progress.done());
            }
            boolean longEnough = moved && from[0] != 0 && now - from[0] > atMost.toNanos();
            return progress.done() >= progress.all() || longEnough;
        });
        return new Result(
                figures(progress.since(from[0], warmth::isReached), progress.workedUntil()), progress.promised());
    }

    private boolean look(long now, String group) throws IOException, InterruptedException {
        boolean moved = progress.note(now, Offsets.positions(site.admin(), group, BenchSite.inputs()));
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            process.getValue().demandAlive(process.getKey());
            ProcessUsage.ofTree(process.getValue().workerPid()).ifPresent(usage -> series(process.getKey())
                    .note(now, (double) usage.cpu().toNanos()));
        }
        movedAt = moved ? now : movedAt;
        if (now - movedAt > NO_PROGRESS.toNanos()) {
            throw new IOException("no progress for " + NO_PROGRESS.toSeconds() + " s at " + progress.done() + " of "
                    + progress.all() + " events");
        }
        return moved;
    }

    private Series series(String process) {
        return cpu.computeIfAbsent(process, name -> new Series());
    }

    /** Of a stretch of time; all are 0 if it is none. */
    private Map<String, Double> figures(long from, long until) {
        long to = Math.max(from, until);
        double measured = progress.at(to) - progress.at(from);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RATE, measured == 0 ? 0 : measured * 1e9 / (to - from));
        for (String process : processes.keySet()) {
            Series used = series(process);
            figures.put(Measured.CPU + process, (used.at(to) - used.at(from)) / 1e3 / Math.max(1, measured));
        }
        figures.put("events measured", measured);
        figures.put(Measured.EVENTS_DONE, (double) progress.done());
        figures.put(Measured.WHOLE_JOB, progress.done() >= progress.all() ? 1.0 : 0.0);
        return figures;
    }
}
