package io.duestream.peers.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a peer until it is told to stop: prints READY when it works, exits with 1 if it fails. */
public abstract class PeerCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 200;
    private static final long STOP_SECONDS = 60;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PeerOptions options;

    /** The peer, not yet started. */
    protected abstract Peer peer(JobSettings settings) throws Exception;

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Peer peer = peer(options.settings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "peer-stop"));
            peer.start();
            spec.commandLine().getOut().println("READY");
            spec.commandLine().getOut().flush();
            while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peer.check();
            }
            return 0;
        } finally {
            closed.countDown();
        }
    }

    /** On SIGTERM the virtual machine ends when this returns: so not before everything is closed. */
    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            if (!closed.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("not everything was closed within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command as a process. */
    public static void main(PeerCommand command, String[] args) {
        System.exit(new CommandLine(command).execute(args));
    }
}
