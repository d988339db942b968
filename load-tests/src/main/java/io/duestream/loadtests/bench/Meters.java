package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.observe.ProcessUsage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells what a run's processes have used: broker, contender, and this one, which sends and reads. */
final class Meters {
    private static final String DRIVER = "driver";

    private final Map<String, Long> pids = new LinkedHashMap<>();

    Meters(BenchSite site, Map<String, ChildProcess> processes) {
        pids.put("broker", site.broker().workerPid());
        processes.forEach((name, process) -> pids.put(name, process.workerPid()));
        pids.put(DRIVER, ProcessHandle.current().pid());
    }

    /** Processor time since each began, by the name of the process; zero for one that has ended. */
    Map<String, Duration> read() {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        pids.forEach((name, pid) ->
                cpu.put(name, usage(name, pid).map(ProcessUsage::cpu).orElse(Duration.ZERO)));
        return cpu;
    }

    /** The driver without its tree: all the others are its children. */
    private static Optional<ProcessUsage> usage(String name, long pid) {
        return name.equals(DRIVER) ? ProcessUsage.of(pid) : ProcessUsage.ofTree(pid);
    }
}
