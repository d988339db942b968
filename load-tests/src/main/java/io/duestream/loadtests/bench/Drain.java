package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.observe.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How fast a contender empties topics that are full. The state is filled first, then comes a {@linkplain Warmth warm-up}, and then what is
 * measured: between two committed offsets, with the processor time of every process.
 */
final class Drain {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration NO_PROGRESS = Duration.ofMinutes(2);

    private final BenchSite site;
    private final Warmth warmth;
    private final long events;
    private final Duration atMost;
    private final Map<String, ChildProcess> processes = new LinkedHashMap<>();

    /** Measures for {@code atMost} at the longest, once the warm-up is over. */
    Drain(BenchSite site, CoreJob job, Duration atMost, Map<String, ChildProcess> processes) {
        this(site, Warmth.of(job), job.events(), atMost, processes);
    }

    /**
     * Measures inputs of any kind.
     *
     * @param warm so many records are filled in and warmed up with
     * @param events how many records there are
     */
    Drain(BenchSite site, long warm, long events, Duration atMost, Map<String, ChildProcess> processes) {
        this(site, new Warmth(warm, warm), events, atMost, processes);
    }

    private Drain(BenchSite site, Warmth warmth, long events, Duration atMost, Map<String, ChildProcess> processes) {
        this.site = site;
        this.warmth = warmth;
        this.events = events;
        this.atMost = atMost;
        this.processes.put("broker", site.broker());
        this.processes.putAll(processes);
    }

    /** Is told that the warm-up is over. */
    @FunctionalInterface
    interface Warmed {
        void at(long done) throws IOException, InterruptedException;
    }

    /** The state of things at a moment. */
    private record Look(long nanos, long done, Map<String, Duration> cpu) {}

    /**
     * Follows the group to the end of the job, or of the time.
     *
     * @return rate and processor time for each event, and whether it was the whole job
     */
    Map<String, Double> measure(String group, LongConsumer progress) throws IOException, InterruptedException {
        return measure(group, progress, done -> {});
    }

    /** The same; {@code warmed} is told once, when the warm-up is over, how many events are done. */
    Map<String, Double> measure(String group, LongConsumer progress, Warmed warmed)
            throws IOException, InterruptedException {
        List<TopicPartition> places = Offsets.places(site.admin(), BenchSite.inputs());
        List<Look> looks = new ArrayList<>();
        long[] last = {-1, System.nanoTime()};
        Polling.await("group " + group + " does its work", Duration.ofHours(3), LOOK, () -> {
            Look look = look(group, places);
            progress.accept(look.done());
            boolean moved = look.done() > last[0];
            demandProgress(look, last);
            // From commit to commit: with one every ten seconds anything else would measure the waiting for it.
            if (moved && warmth.isReached(look.done(), look.nanos())) {
                if (looks.isEmpty()) {
                    warmed.at(look.done());
                }
                looks.add(look);
            }
            return look.done() >= events
                    || (looks.size() > 1 && look.nanos() - looks.getFirst().nanos() > atMost.toNanos());
        });
        return figures(looks);
    }

    private Look look(String group, List<TopicPartition> places) throws IOException, InterruptedException {
        long done = Offsets.lag(site.admin(), group, places).committed();
        Map<String, Duration> cpu = new LinkedHashMap<>();
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            cpu.put(
                    process.getKey(),
                    ProcessUsage.ofTree(process.getValue().workerPid())
                            .map(ProcessUsage::cpu)
                            .orElse(Duration.ZERO));
        }
        return new Look(System.nanoTime(), done, cpu);
    }

    private void demandProgress(Look look, long[] last) throws IOException {
        if (look.done() > last[0]) {
            last[0] = look.done();
            last[1] = look.nanos();
        }
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            process.getValue().demandAlive(process.getKey());
        }
        if (look.nanos() - last[1] > NO_PROGRESS.toNanos()) {
            throw new IOException(
                    "no progress for " + NO_PROGRESS.toSeconds() + " s at " + last[0] + " of " + events + " events");
        }
    }

    private static Duration used(Look look, String process) {
        return look.cpu().getOrDefault(process, Duration.ZERO);
    }

    /** Up to the last look at which there was still work: at the end a contender waits for its next commit. */
    private Map<String, Double> figures(List<Look> looks) {
        Look from = looks.getFirst();
        Look to = looks.getLast();
        for (Look look : looks.reversed()) {
            if (look.done() < events && look.done() > from.done()) {
                to = look;
                break;
            }
        }
        double measured = to.done() - from.done();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RATE, measured * 1e9 / (to.nanos() - from.nanos()));
        for (String process : processes.keySet()) {
            Duration used = used(to, process).minus(used(from, process));
            figures.put(Measured.CPU + process, used.toNanos() / 1e3 / measured);
        }
        figures.put("events measured", measured);
        figures.put("whole job", looks.getLast().done() >= events ? 1.0 : 0.0);
        return figures;
    }
}
