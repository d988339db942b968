package io.duestream.loadtests.demo;

import io.duestream.processor.ProcessorApp;
import io.duestream.processor.Settings;
import io.duestream.processor.flow.Horizon;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The processor as anyone runs it, but watched, so that the demo can wait until it has done what business time makes due. */
final class DemoProcessor implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final ProcessorApp app;
    private WatchedHorizon horizon;

    DemoProcessor(DemoCluster cluster, Path state, InstantSource clock, int httpPort) {
        horizon = new WatchedHorizon(partition -> null, DemoCluster.PARTITIONS);
        app = new ProcessorApp(settings(cluster, state, httpPort), clock, this::watched);
    }

    private static Settings settings(DemoCluster cluster, Path state, int httpPort) {
        return new Settings(Map.ofEntries(
                Map.entry("bootstrap.servers", cluster.kafka().bootstrap()),
                Map.entry("schema.registry.url", cluster.registry().url()),
                Map.entry("state.dir", state.toString()),
                Map.entry("num.standby.replicas", "0"),
                Map.entry("commit.interval.ms", "10"),
                Map.entry("poll.ms", "10"),
                Map.entry("duestream.http.port", Integer.toString(httpPort)),
                Map.entry("duestream.payer.hash.key", "demo"),
                Map.entry("duestream.timer.period.ms", "25"),
                Map.entry("duestream.timer.slice.ms", "1000"),
                Map.entry("duestream.horizon.period.ms", "20")));
    }

    private Horizon watched(Horizon real) {
        horizon = new WatchedHorizon(real, DemoCluster.PARTITIONS);
        return horizon;
    }

    /** Starts to process; returns when it has its partitions and has looked at its timers. */
    void start(DemoClock clock) throws InterruptedException, IOException {
        app.start();
        awaitDone(clock);
    }

    /** Waits until all that is published and due by now is processed and committed; the clock must stand still. */
    void awaitDone(DemoClock clock) throws InterruptedException, IOException {
        if (!horizon.awaitDone(clock.instant(), START)) {
            throw new IOException(
                    "the processor has not caught up with " + clock.local() + " within " + START + "; see the log");
        }
    }

    int httpPort() {
        return app.httpPort();
    }

    @Override
    public void close() {
        app.close();
    }
}
