package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.observe.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/** What it takes a contender to come to rest: all inputs committed, all that time makes due put out. Adds up over the legs of a plan. */
final class LegDrain {
    private static final Duration LIMIT = Duration.ofHours(3);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** At the end of a partition there may stand a gate's record and its marker, which nobody commits. */
    private static final int UNREADABLE = 2;

    private final BenchSite site;
    private final String group;
    private final LongConsumer progress;
    private final Map<String, ChildProcess> processes = new LinkedHashMap<>();
    private final List<TopicPartition> inputs;
    private final List<TopicPartition> outputs;
    private final Map<String, Duration> cpu = new LinkedHashMap<>();
    private long nanos;

    /** Follows a contender; {@code progress} is told what it has committed. */
    LegDrain(BenchSite site, String group, Map<String, ChildProcess> processes, LongConsumer progress)
            throws IOException, InterruptedException {
        this.site = site;
        this.group = group;
        this.progress = progress;
        this.processes.put("broker", site.broker());
        this.processes.putAll(processes);
        inputs = Offsets.places(site.admin(), BenchSite.inputs());
        outputs = Offsets.places(site.admin(), FullWeights.topics(BenchSite.PREFIX));
    }

    /** Waits until it rests, and counts nothing. */
    void awaitRest() throws IOException, InterruptedException {
        var unused = untilRest();
    }

    /** Waits until it rests; counts the time from {@code start} and the processor time beyond {@code before}. */
    void count(long start, Map<String, Duration> before) throws IOException, InterruptedException {
        Moved last = untilRest();
        nanos += last.nanos() - start;
        before.forEach((name, used) ->
                cpu.merge(name, last.cpu().getOrDefault(name, used).minus(used), Duration::plus));
    }

    /** What all processes have used so far. */
    Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.forEach((name, process) -> used.put(
                name, ProcessUsage.of(process.pid()).map(ProcessUsage::cpu).orElse(Duration.ZERO)));
        return used;
    }

    /** When something moved for the last time, and what was used until then. */
    private record Moved(long nanos, Map<String, Duration> cpu) {}

    private Moved untilRest() throws IOException, InterruptedException {
        Rest<Map<TopicPartition, Long>> rest = new Rest<>();
        Moved[] last = {new Moved(System.nanoTime(), used())};
        Polling.await("the leg is processed", LIMIT, LOOK, () -> {
            demandAlive();
            Offsets.Lag lag = Offsets.lag(site.admin(), group, inputs);
            progress.accept(lag.committed());
            Map<TopicPartition, Long> state = new HashMap<>(lag.behind());
            state.putAll(Offsets.ends(site.admin(), outputs));
            if (rest.moved(state, System.nanoTime())) {
                last[0] = new Moved(System.nanoTime(), used());
            }
            boolean committed = lag.behind().values().stream().allMatch(behind -> behind <= UNREADABLE);
            return committed && rest.isCome(System.nanoTime());
        });
        return last[0];
    }

    private void demandAlive() throws IOException {
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            process.getValue().demandAlive(process.getKey());
        }
    }

    /** Rate and processor time of an event, for so many events. */
    Map<String, Double> figures(long events) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RATE, events * 1e9 / Math.max(1, nanos));
        cpu.forEach((name, used) -> figures.put(Measured.CPU + name, used.toNanos() / 1e3 / Math.max(1, events)));
        figures.put("events measured", (double) events);
        return figures;
    }
}
