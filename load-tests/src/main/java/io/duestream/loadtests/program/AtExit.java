package io.duestream.loadtests.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when this virtual machine ends, at Ctrl-C and SIGTERM too. Its own shutdown hooks run all at once; here a phase
 * begins when the one before is through, and in a phase what was added last is done first.
 *
 * <p>Safe for use by several threads.
 */
public final class AtExit {
    private static final AtExit THIS_JVM = hooked();

    private final Map<Phase, Deque<Task>> phases = new EnumMap<>(Phase.class);

    /** When a task's turn comes. */
    public enum Phase {
        /** Who works closes what is open, in order. */
        UNWINDING,
        /** Processes end. A task returns when its process is dead. */
        PROCESSES,
        /** Nobody writes any more: what was written goes. */
        FOLDERS
    }

    /** Something to be done; what it throws is told to the user and keeps nothing else from being done. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /** One that nothing runs but {@link #run()}. */
    public AtExit() {
        for (Phase phase : Phase.values()) {
            phases.put(phase, new ArrayDeque<>());
        }
    }

    private static AtExit hooked() {
        AtExit atExit = new AtExit();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(atExit::run, "at-exit"));
        } catch (IllegalStateException endsAlready) {
            atExit.run();
        }
        return atExit;
    }

    /** That of this virtual machine. */
    public static AtExit ofThisJvm() {
        return THIS_JVM;
    }

    /**
     * Adds a task to a phase; while an earlier one is run, too.
     *
     * @throws IllegalStateException if the phase is over: nobody will do it
     */
    public void add(Phase phase, Task task) {
        synchronized (phases) {
            Deque<Task> tasks = phases.get(phase);
            if (tasks == null) {
                throw new IllegalStateException("this program is ending");
            }
            tasks.push(task);
        }
    }

    /** Forgets a task, for there is nothing left to do. */
    public void remove(Task task) {
        synchronized (phases) {
            phases.values().forEach(tasks -> tasks.remove(task));
        }
    }

    /** Does it all; nothing can be added any more. */
    public void run() {
        for (Phase phase : Phase.values()) {
            for (Task task = next(phase); task != null; task = next(phase)) {
                try {
                    task.run();
                } catch (Exception failed) {
                    System.err.println("not everything could be cleaned up: " + failed);
                }
            }
        }
    }

    /** The phase's next task; with the last one gone the phase is over. */
    private @Nullable Task next(Phase phase) {
        synchronized (phases) {
            Deque<Task> tasks = phases.get(phase);
            Task next = tasks == null ? null : tasks.poll();
            if (next == null) {
                phases.remove(phase);
            }
            return next;
        }
    }
}
