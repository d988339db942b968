package io.duestream.processor.http;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What is measured, and {@code GET /metrics}, which says it as Prometheus reads it; {@code ?name[]=} asks for some only. */
final class Metrics implements AutoCloseable {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final String TOTAL = "_total";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gc.bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Times every request under its route, never its address: that names people's references. */
    void time(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> Timer.builder("duestream.http.requests")
                .description("requests answered, by route and status")
                .tag("route", route(context))
                .tag("status", String.valueOf(context.response().getStatusCode()))
                .register(registry)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        context.next();
    }

    private static String route(RoutingContext context) {
        String path =
                context.currentRoute() == null ? null : context.currentRoute().getPath();
        return path == null ? "none" : path;
    }

    /** The registry knows a counter by its name without the ending that readers see. */
    private static String family(String name) {
        return name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    }

    /** Reading the meters may wait for the stages' locks, so it is done by a worker. */
    void handle(RoutingContext context, Workers workers) {
        Set<String> wanted =
                context.queryParam("name[]").stream().map(Metrics::family).collect(Collectors.toSet());
        workers.run(() -> wanted.isEmpty() ? registry.scrape() : registry.scrape(PROMETHEUS, wanted))
                .onSuccess(text -> Reply.ok(PROMETHEUS, text).send(context.response()))
                .onFailure(context::fail);
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }
}
