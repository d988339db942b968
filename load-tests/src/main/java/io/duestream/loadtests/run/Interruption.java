package io.duestream.loadtests.run;

import io.duestream.loadtests.program.AtExit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** At Ctrl-C the thread that works is interrupted, and alone closes everything; only then does the program end what is left. */
final class Interruption {
    private static final long SECONDS = 40;

    private final Thread working;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtExit.Task interrupt = this::interrupt;
    private volatile boolean hasCome;

    private Interruption(Thread working) {
        this.working = working;
    }

    /** From now on until {@link #end()}. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        AtExit.ofThisJvm().add(AtExit.Phase.UNWINDING, interruption.interrupt);
        return interruption;
    }

    private void interrupt() throws InterruptedException {
        hasCome = true;
        working.interrupt();
        if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
            System.err.println("not everything was closed in time");
        }
    }

    /** Whether the program is ending: whatever fails now fails for that. */
    boolean hasCome() {
        return hasCome;
    }

    /** Everything is closed. */
    void end() {
        closed.countDown();
        AtExit.ofThisJvm().remove(interrupt);
    }
}
