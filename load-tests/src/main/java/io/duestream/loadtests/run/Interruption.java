package io.duestream.loadtests.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On Ctrl-C the virtual machine ends when its hooks return: not before the thread that was interrupted has closed everything. */
final class Interruption {
    private static final long SECONDS = 40;

    private final Thread working;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "run-stop");

    private Interruption(Thread working) {
        this.working = working;
    }

    /** From now on until {@link #end()}. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt() {
        working.interrupt();
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("not everything was closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is closed. */
    void end() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs already, and has been told.
        }
    }
}
