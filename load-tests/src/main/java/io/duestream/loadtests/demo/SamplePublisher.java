package io.duestream.loadtests.demo;

import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.accounts.CreditorsFile;
import io.duestream.connectors.publish.Cluster;
import io.duestream.schemas.serde.SchemaIds.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Publishes sample files as the verb {@code publish} does: each whole, in a transaction of its own. */
final class SamplePublisher implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final Cluster cluster;
    private final Creditors creditors;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("demo-publisher-", 0).factory());

    SamplePublisher(DemoCluster cluster, SampleFiles samples, Clock clock) throws IOException {
        this.creditors = CreditorsFile.load(samples.creditors());
        this.clock = clock;
        this.cluster = new Cluster(
                impatient(cluster.client()),
                List.of(cluster.registry().url()),
                DemoCluster.PREFIX,
                Registration.BY_VERB);
    }

    /** A broker in the same process needs no mercy: with Kafka's defaults the waits between retries add up over the files. */
    private static Map<String, String> impatient(Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(client);
        settings.put("retry.backoff.ms", "5");
        settings.put("fetch.max.wait.ms", "10");
        return settings;
    }

    void creditors() {
        cluster.creditors(clock).publish(creditors);
    }

    /** Publishes one file; returns when the brokers have acknowledged it. */
    void publish(Path file) throws IOException {
        cluster.files(creditors, clock, null).publish(file, events -> {});
    }

    /** Publishes files whose order does not matter; returns when the brokers have acknowledged all. */
    void publishAll(List<Path> files, Runnable each) throws IOException, InterruptedException {
        List<Callable<Path>> tasks = files.stream()
                .<Callable<Path>>map(file -> () -> one(file, each))
                .toList();
        for (Future<Path> published : threads.invokeAll(tasks)) {
            try {
                published.get();
            } catch (ExecutionException e) {
                throw new IOException("a sample file was not published: " + e.getCause(), e);
            }
        }
    }

    private Path one(Path file, Runnable each) throws IOException {
        publish(file);
        each.run();
        return file;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        cluster.close();
    }
}
