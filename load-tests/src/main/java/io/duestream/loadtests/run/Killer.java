package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.cluster.Processor;
import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.observe.ProcessMeter;
import io.duestream.loadtests.run.KillPlan.Kill;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills instances when the plan says so, and starts them again at once. */
final class Killer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final List<Processor> instances;
    private final List<ProcessMeter> meters;
    private final RunRecord run;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("killer").factory());
    private final List<Future<?>> planned = new ArrayList<>();

    /** {@code meters} are read before each kill: what a killed process has used is known to nobody afterwards. */
    Killer(List<Processor> instances, List<ProcessMeter> meters, RunRecord run) {
        this.instances = List.copyOf(instances);
        this.meters = List.copyOf(meters);
        this.run = run;
    }

    /** Kills at moments counted from now. */
    void begin(List<Kill> kills) {
        for (Kill kill : kills) {
            planned.add(thread.schedule(
                    () -> {
                        kill(kill);
                        return null;
                    },
                    (long) (kill.atSeconds() * 1e9),
                    TimeUnit.NANOSECONDS));
        }
    }

    private void kill(Kill kill) throws IOException, InterruptedException {
        if (instances.get(kill.instance()) instanceof ProcessorProcess process) {
            if (!kill.whileStarting()) {
                Polling.await(process.name() + " is ready, to be killed", READY_WITHIN, process::isReady);
            }
            meters.forEach(ProcessMeter::read);
            run.killed(process.name());
            process.killAndStartAgain();
        }
    }

    /** How many kills of those that were planned so far are not done. */
    long remaining() {
        return planned.stream().filter(kill -> !kill.isDone()).count();
    }

    /** Throws if a kill could not be done. */
    void check() throws LivenessException {
        for (Future<?> kill : planned) {
            if (kill.state() == Future.State.FAILED) {
                throw new LivenessException("an instance can't be killed and started again: " + kill.exceptionNow());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
