package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.Processor;
import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.observe.ProcessMeter;
import io.duestream.loadtests.run.KillPlan.Kill;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Kills instances when the plan says so, and starts them again at once. */
final class Killer implements AutoCloseable {
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
                        kill(kill.instance());
                        return null;
                    },
                    (long) (kill.atSeconds() * 1e9),
                    TimeUnit.NANOSECONDS));
        }
    }

    private void kill(int instance) throws IOException {
        if (instances.get(instance) instanceof ProcessorProcess process) {
            meters.forEach(ProcessMeter::read);
            run.killed(process.name());
            process.killAndStartAgain();
        }
    }

    /** Waits for the kills that have begun or are due. */
    void await() throws IOException, InterruptedException {
        for (Future<?> kill : planned) {
            try {
                kill.get();
            } catch (ExecutionException e) {
                throw new IOException("an instance could not be killed and started again: " + e.getCause(), e);
            }
        }
        planned.clear();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
