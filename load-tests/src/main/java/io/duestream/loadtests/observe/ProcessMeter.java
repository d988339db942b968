package io.duestream.loadtests.observe;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What a process uses over its restarts. Safe for use by several threads. */
public final class ProcessMeter {
    private final String name;
    private final LongSupplier pid;
    private long lastPid;
    private Duration before = Duration.ZERO;
    private Duration now = Duration.ZERO;

    /**
     * A meter that begins with what the process has used so far.
     *
     * @param name what it is called in reports
     * @param pid the process's id of the moment
     */
    public ProcessMeter(String name, LongSupplier pid) {
        this.name = name;
        this.pid = pid;
        lastPid = pid.getAsLong();
        read();
        before = before.minus(now);
    }

    public String name() {
        return name;
    }

    /** What it has used since this meter began. Of a process that was killed, what it used after the last reading is lost. */
    public synchronized ProcessUsage read() {
        long process = pid.getAsLong();
        if (process != lastPid) {
            before = before.plus(now);
            now = Duration.ZERO;
            lastPid = process;
        }
        ProcessUsage usage = ProcessUsage.of(process).orElse(new ProcessUsage(now, 0));
        now = usage.cpu();
        return new ProcessUsage(before.plus(now), usage.residentBytes());
    }
}
