package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import io.duestream.loadtests.observe.Offsets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/** A contender with a filled state, to which events are sent at a constant rate while its answers are timed. */
final class SteadyRun implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofHours(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final long PROGRESS_EVERY = 100_000;

    private final BenchSite site;
    private final CoreJob job;
    private final Contender contender;
    private final BenchDisplay display;
    private final TemporaryDirectory folder;
    private final Map<String, ChildProcess> processes;
    private final Responses responses;
    private final Meters meters;
    private final List<TopicPartition> inputs;
    private final PreparedRecords records;

    /**
     * Starts a contender on inputs that hold what fills the state, and nothing else.
     *
     * @param events the job's, by their place
     * @param most how many events behind the fill may be sent
     */
    SteadyRun(
            BenchSite site,
            CoreJob job,
            LongFunction<CoreJob.Input> events,
            long most,
            Contender contender,
            BenchDisplay display)
            throws IOException, InterruptedException {
        this.site = site;
        this.job = job;
        this.contender = contender;
        this.display = display;
        site.reset();
        site.empty();
        site.publish(events, 0, job.open(), done -> {
            if (done % PROGRESS_EVERY == 0) {
                display.progress(done);
            }
        });
        folder = TemporaryDirectory.create("bench");
        try {
            Path file = folder.path().resolve("records");
            PreparedRecords.write(file, behindFill -> events.apply(job.open() + behindFill), most, site.writer());
            records = new PreparedRecords(file);
            processes = contender.start().in(site, folder.path());
        } catch (IOException | InterruptedException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
        responses = new Responses(site, job, contender.outputPrefix());
        meters = new Meters(site, processes);
        inputs = Offsets.places(site.admin(), BenchSite.inputs());
    }

    /** What has been done and used up to a moment. */
    record Look(long nanos, long done, Map<String, Duration> cpu) {
        /** Microseconds of a process's time for each event since an earlier look. */
        double microsAnEvent(Look before, String process) {
            return micros(before, process) / Math.max(1, done - before.done);
        }

        /** The same of every process, as figures. */
        Map<String, Double> cpuFigures(Look before) {
            Map<String, Double> figures = new LinkedHashMap<>();
            cpu.keySet().forEach(process -> figures.put(Measured.CPU + process, microsAnEvent(before, process)));
            return figures;
        }

        /** Microseconds of a process's time since an earlier look. */
        double micros(Look before, String process) {
            Duration none = Duration.ZERO;
            return cpu.getOrDefault(process, none)
                            .minus(before.cpu.getOrDefault(process, none))
                            .toNanos()
                    / 1e3;
        }
    }

    /** Waits until the state is filled. */
    void awaitFilled() throws IOException, InterruptedException {
        Polling.await(contender.name() + " fills its state", AT_MOST, () -> {
            demandAlive();
            long done = look().done();
            display.progress(done);
            return done >= job.open();
        });
    }

    /** Begins to send what comes behind the fill, at most so many events. */
    SteadySender send(SteadyRate rate, long measuredFrom, long count) {
        return new SteadySender(site, records, rate, measuredFrom, count);
    }

    /** Waits until so many events are sent. */
    void awaitSent(SteadySender sender, long count) throws IOException, InterruptedException {
        await(sender, sender::sent, count);
    }

    /** Waits until so many steps are received. */
    void awaitSteps(SteadySender sender, long count) throws IOException, InterruptedException {
        await(sender, responses::steps, count);
    }

    private void await(SteadySender sender, LongSupplier done, long count) throws IOException, InterruptedException {
        Polling.await("what is sent is done", AT_MOST, LOOK, () -> {
            demandAlive();
            long now = done.getAsLong();
            display.progress(now);
            return now >= count || sender.isDone();
        });
    }

    /** Waits until every event that was sent is answered, but not for long. */
    void awaitAnswers(long sent) throws IOException, InterruptedException {
        long end = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (responses.answers() < sent && System.nanoTime() - end < 0) {
            demandAlive();
            Thread.sleep(LOOK);
        }
    }

    /** How things stand, by what the contender has committed. */
    Look look() throws IOException, InterruptedException {
        return look(Offsets.lag(site.admin(), contender.group(), inputs).committed());
    }

    /** How things stand when so many events are done. */
    Look look(long done) {
        return new Look(System.nanoTime(), done, meters.read());
    }

    private void demandAlive() throws IOException {
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            process.getValue().demandAlive(process.getKey());
        }
    }

    Responses responses() {
        return responses;
    }

    /** Ends the contender; what it has written stays. */
    @Override
    public void close() throws IOException {
        responses.close();
        contender.start().stop(processes);
        records.close();
        folder.close();
    }
}
