package io.duestream.loadtests.bench;

import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of what is measured at a constant rate. */
final class SteadyOptions {
    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Events at a constant rate before answers are timed; a JVM still compiles after one minute"
                    + " (default: ${DEFAULT-VALUE}).")
    private long warmUp;

    @Option(
            names = "--steady",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "Events at a constant rate whose answers are timed, in the open loop and before the due-day storm;"
                            + " 0 leaves both out (default: ${DEFAULT-VALUE}).")
    private long measured;

    @Option(
            names = "--storm",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "The due-day storm at most; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private long storm;

    boolean hasOpenLoop() {
        return measured > 0;
    }

    boolean hasStorm() {
        return measured > 0 && storm > 0;
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    Duration measured() {
        return Duration.ofSeconds(measured);
    }

    Duration storm() {
        return Duration.ofSeconds(storm);
    }
}
