package io.duestream.loadtests.process;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.processor.store.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The processor's own main in a JVM of its own, with a clock that stands still, and a state that outlives it. */
final class ProcessorProcess {
    private static final Path LOG = Path.of("target", "processor.log");
    private static final int LAST_LINES = 60;
    private static final long TIMER_SLICE_MILLIS = 5;
    private static final Jvm JVM = Jvm.likeThis(LOG).with(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));

    private final TestCluster cluster;
    private final Path state;

    ProcessorProcess(TestCluster cluster, Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    ChildProcess start(Instant clock) throws IOException {
        return start(clock, StoreKind.MEMORY);
    }

    ChildProcess start(Instant clock, StoreKind accounts) throws IOException {
        return start(clock, accounts, TIMER_SLICE_MILLIS);
    }

    /** With timers that take one step at a time and then let others go first. */
    ChildProcess startWithSlowTimers(Instant clock, StoreKind accounts) throws IOException {
        return start(clock, accounts, 0);
    }

    private ChildProcess start(Instant clock, StoreKind accounts, long timerSliceMillis) throws IOException {
        return JVM.start(
                "io.duestream.processor.Main",
                List.of(
                        "run",
                        "--bootstrap",
                        cluster.bootstrap,
                        "--registry",
                        cluster.registry.url(),
                        "-s",
                        "state.dir=" + state,
                        "-s",
                        "duestream.http.port=0",
                        "-s",
                        "num.standby.replicas=0",
                        "-s",
                        "duestream.instance.id=one",
                        "-s",
                        "duestream.clock=fixed:" + clock,
                        "-s",
                        "duestream.policy.default=steady",
                        "-s",
                        "duestream.accounts.store=" + accounts.name().toLowerCase(Locale.ROOT),
                        "-s",
                        "duestream.payer.hash.key=test",
                        "-s",
                        "duestream.timer.slice.ms=" + timerSliceMillis,
                        "-s",
                        "duestream.policies.dir="
                                + Path.of("src/test/resources/process/policies").toAbsolutePath()));
    }

    /** The end of the log of the last one that was started. */
    static String lastLines() {
        try {
            List<String> lines = Files.readAllLines(LOG);
            return "\nLast lines of the processor:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "\nThe processor's log cannot be read: " + unreadable;
        }
    }
}
