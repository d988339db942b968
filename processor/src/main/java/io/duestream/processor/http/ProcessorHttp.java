package io.duestream.processor.http;

import io.duestream.processor.http.Check.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The processor's HTTP side: {@code /invoices/{creditor}/{reference}}, {@code /live}, {@code /ready}, {@code /metrics}, {@code
 * /topology}. It listens once it is constructed.
 */
public final class ProcessorHttp implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration STALE = Duration.ofSeconds(10);
    private static final Duration SCRAPE = Duration.ofSeconds(5);
    private static final int READERS = 4;
    private static final int WAITING = 64;

    private final Vertx vertx;
    private final Metrics metrics = new Metrics();
    private final Workers readers;
    private final Workers scrapers;
    private final OtherInstances others;
    private final BackgroundChecks live;
    private final BackgroundChecks ready;
    private final HttpServer server;

    /**
     * Listens.
     *
     * @throws IllegalStateException if it can't, with what to do
     */
    public ProcessorHttp(HttpSettings settings, Accounts accounts, Probes probes, List<StageTopology> stages) {
        this(options(), settings, accounts, probes, stages);
    }

    ProcessorHttp(
            VertxOptions options, HttpSettings settings, Accounts accounts, Probes probes, List<StageTopology> stages) {
        vertx = Vertx.vertx(options);
        readers = new Workers(vertx, "store-reader", READERS, WAITING, settings.deadline());
        scrapers = new Workers(vertx, "metrics-reader", 1, 2, SCRAPE);
        others = new OtherInstances(vertx, settings.deadline());
        live = checks(probes.live(), Verdict.good("starting"));
        ready = checks(probes.ready(), Verdict.bad("not asked yet"));
        Routes routes = new Routes(
                metrics,
                scrapers,
                new AccountRoute(accounts, readers, others),
                new HealthRoute(live),
                new HealthRoute(ready),
                new TopologyRoute(stages));
        try {
            server = Listener.listen(vertx, settings, routes.router(vertx));
        } catch (RuntimeException e) {
            closeAllButServer();
            throw e;
        }
    }

    /** No file cache: nothing is served from files, and containers may have no place to write to. */
    static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    private static BackgroundChecks checks(List<Check> checks, Verdict first) {
        return new BackgroundChecks(checks, first, PERIOD, STALE, System::nanoTime);
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** Where the stages bind their meters; shown at {@code /metrics}. */
    public MeterRegistry registry() {
        return metrics.registry();
    }

    @Override
    public void close() {
        Listener.await(server.shutdown(2, TimeUnit.SECONDS), "HTTP did not shut down");
        closeAllButServer();
    }

    private void closeAllButServer() {
        live.close();
        ready.close();
        readers.close();
        scrapers.close();
        others.close();
        metrics.close();
        Listener.await(vertx.close(), "HTTP did not close");
    }
}
