package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.BusyTime.Look;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.observe.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** A drain that ends when the contender rests, and of which all processor time counts that is spent after the warm-up. */
final class OpenDrain {
    private static final Duration LIMIT = Duration.ofHours(3);

    private final BenchSite site;
    private final CoreJob job;
    private final Map<String, ChildProcess> processes;
    private final Warmed warmed;

    /** What is done when the warm-up is over. */
    @FunctionalInterface
    interface Warmed {
        void act() throws IOException;
    }

    OpenDrain(BenchSite site, CoreJob job, Map<String, ChildProcess> processes, Warmed warmed) {
        this.site = site;
        this.job = job;
        this.processes = processes;
        this.warmed = warmed;
    }

    /** Returns rate and processor time of an event beyond {@code warm} events. */
    Map<String, Double> measure(long warm, String group, LongConsumer progress)
            throws IOException, InterruptedException {
        long pid = processes.values().iterator().next().pid();
        AtomicReference<Look> begun = new AtomicReference<>(look(pid));
        long[] from = new long[1];
        Drain drain = new Drain(site, Warmth.after(warm), LIMIT, processes);
        Map<String, Double> figures = drain.measure(group, progress, done -> {
                    from[0] = done;
                    begun.set(look(pid));
                    warmed.act();
                })
                .figures();
        Look committed = look(pid);
        BusyTime busy = new BusyTime(begun.get(), committed);
        AtomicReference<Duration> used = new AtomicReference<>(Duration.ZERO);
        Polling.await("the contender rests", LIMIT, () -> {
            Optional<Duration> rested = busy.at(look(pid));
            rested.ifPresent(used::set);
            return rested.isPresent();
        });
        figures.put(OpenTrial.CPU, used.get().toNanos() / 1e3 / (job.events() - from[0]));
        figures.put("seconds until it rested", (System.nanoTime() - committed.nanos()) / 1e9);
        return figures;
    }

    private static Look look(long pid) throws IOException {
        Duration cpu = ProcessUsage.of(pid)
                .map(ProcessUsage::cpu)
                .orElseThrow(() -> new IOException("the contender has ended by itself"));
        return new Look(System.nanoTime(), cpu);
    }
}
