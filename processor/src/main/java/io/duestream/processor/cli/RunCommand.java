package io.duestream.processor.cli;

import io.duestream.processor.ProcessorApp;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs stages until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the stages until it is stopped; exits with 1 if one stops for good.")
public final class RunCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SettingsOptions options;

    @Option(names = "--stages", paramLabel = "NAMES", description = "Comma-separated; all if not given.")
    private @Nullable String stages;

    private RunCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> more = stages == null ? Map.of() : Map.of("duestream.stages", stages);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (ProcessorApp app = new ProcessorApp(options.settings(more))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "duestream-stop"));
            app.start();
            spec.commandLine().getOut().println("running " + app.stages().size() + " stage(s)");
            spec.commandLine().getOut().flush();
            while (app.isLive()) {
                if (stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return 0;
                }
            }
            spec.commandLine().getErr().println("a stage has stopped for good; its log says why");
            return 1;
        } finally {
            closed.countDown();
        }
    }

    /** On SIGTERM the virtual machine ends when this returns: so not before everything is closed. */
    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            boolean inTime = closed.await(40, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("not everything was closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
