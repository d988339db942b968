package io.duestream.loadtests.demo;

import io.duestream.loadtests.program.AtExit;
import io.duestream.loadtests.program.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays two months of a made-up broadband company in about a minute and holds the result against what must",
            "come out: Kafka, registry, publisher and processor in one process, on loopback, nothing left behind.",
            "On a terminal it shows a live table (NO_COLOR is respected), else a line a day.",
            "Exits with 0 if all is as expected."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int CLOSE_SECONDS = 40;

    @Option(names = "--once", description = "Stop when the sample data is through.")
    private boolean once;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Port of the processor; any that is free if not given.")
    private int httpPort;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "Port of Kafka; any that is free if not given.")
    private int kafkaPort;

    @Option(names = "--plain", description = "A line a day, also on a terminal.")
    private boolean plain;

    @Option(
            names = "--pace",
            paramLabel = "MILLIS",
            defaultValue = "5",
            description = "Real time of a quarter of an hour of business time, at least (default: ${DEFAULT-VALUE}).")
    private int paceMillis;

    private volatile boolean stopping;

    private DemoCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoLog.configure();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Display display =
                plain || !Terminal.isThere() ? new PlainDisplay(out) : new LiveDisplay(out, Terminal.hasColour());
        Demo demo = new Demo(new Demo.Options(once, httpPort, kafkaPort, Duration.ofMillis(paceMillis)), out, display);
        CountDownLatch closed = new CountDownLatch(1);
        AtExit.ofThisJvm().add(AtExit.Phase.UNWINDING, () -> stop(demo, closed));
        try {
            return demo.run() ? 0 : 1;
        } catch (InterruptedException | IOException | RuntimeException | LinkageError e) {
            if (stopping) {
                return 0;
            }
            throw e;
        } finally {
            closed.countDown();
        }
    }

    /** On Ctrl-C the virtual machine ends when this returns: so not before everything is closed and removed. */
    private void stop(Demo demo, CountDownLatch closed) {
        try {
            if (closed.getCount() > 0) {
                stopping = true;
                demo.stop();
                if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("not everything was closed in time; see " + DemoLog.file());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
