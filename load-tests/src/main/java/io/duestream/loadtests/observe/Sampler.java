package io.duestream.loadtests.observe;

import io.duestream.loadtests.report.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a run once a second, on a thread of its own, and keeps what it saw. */
public final class Sampler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sampler.class);
    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double NANOS_A_SECOND = 1e9;

    private final long startNanos;
    private final Subject subject;
    private final List<ProcessMeter> meters;
    private final Consumer<Sample> listener;
    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread;
    private Reading last;

    /** What is looked at. */
    public interface Subject {
        /** Events published so far. */
        long published();

        /** Events answered so far. */
        long answered();

        /** Events published and not committed by the processors. */
        long lag() throws IOException, InterruptedException;

        /** What all state takes on disk and in memory, in bytes. */
        long stateBytes() throws IOException;
    }

    private record Reading(long nanos, long published, long answered, Map<String, ProcessUsage> usages) {}

    /**
     * Starts to look.
     *
     * @param startNanos start of the run, of {@link System#nanoTime()}
     * @param listener gets each sample, on the sampler's thread
     */
    public Sampler(long startNanos, Subject subject, List<ProcessMeter> meters, Consumer<Sample> listener) {
        this.startNanos = startNanos;
        this.subject = subject;
        this.meters = List.copyOf(meters);
        this.listener = listener;
        last = read();
        thread = Thread.ofPlatform().daemon().name("sampler").start(this::sample);
    }

    private void sample() {
        try {
            while (true) {
                long intoSecond = (System.nanoTime() - startNanos) % PERIOD_NANOS;
                TimeUnit.NANOSECONDS.sleep(PERIOD_NANOS - intoSecond);
                look();
            }
        } catch (InterruptedException closed) {
            // It was told to end.
        }
    }

    private void look() throws InterruptedException {
        try {
            Reading now = read();
            Sample sample = sample(last, now, subject.lag(), subject.stateBytes());
            last = now;
            synchronized (samples) {
                samples.add(sample);
            }
            listener.accept(sample);
        } catch (IOException | RuntimeException e) {
            LOG.warn("a sample is missing", e);
        }
    }

    private Reading read() {
        Map<String, ProcessUsage> usages = new LinkedHashMap<>();
        meters.forEach(meter -> usages.put(meter.name(), meter.read()));
        return new Reading(System.nanoTime(), subject.published(), subject.answered(), usages);
    }

    private Sample sample(Reading before, Reading now, long lag, long stateBytes) {
        double seconds = (now.nanos() - before.nanos()) / NANOS_A_SECOND;
        Map<String, Double> cores = new LinkedHashMap<>();
        Map<String, Long> resident = new LinkedHashMap<>();
        now.usages().forEach((name, usage) -> {
            long used = usage.cpu()
                    .minus(before.usages().getOrDefault(name, usage).cpu())
                    .toNanos();
            cores.put(name, used / NANOS_A_SECOND / seconds);
            resident.put(name, usage.residentBytes());
        });
        return new Sample(
                (now.nanos() - startNanos) / NANOS_A_SECOND,
                (now.published() - before.published()) / seconds,
                (now.answered() - before.answered()) / seconds,
                lag,
                cores,
                stateBytes,
                resident);
    }

    /** What was seen so far. */
    public List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
