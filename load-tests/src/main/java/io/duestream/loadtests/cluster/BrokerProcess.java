package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.BrokerNode;
import io.duestream.loadtests.embedded.Loopback;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A broker in a JVM of its own. What it wrote stays until it is closed.
 *
 * <p>It is no ground for claims about transactions that were being committed when it was killed. In 2 of 5 kills right
 * after {@code commitTransaction} (Kafka 4.3.1, one node, one replica) the restarted coordinator took the transaction for
 * complete without having written its marker: readers of committed records then waited for ever. A kill of the
 * processor doesn't meet this; a kill of a broker needs replicas before it says anything about exactly-once.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final TemporaryDirectory directory;
    private final BrokerNode node;
    private final Jvm jvm;
    private ChildProcess process;

    private BrokerProcess(TemporaryDirectory directory, BrokerNode node, Jvm jvm, ChildProcess process) {
        this.directory = directory;
        this.node = node;
        this.jvm = jvm;
        this.process = process;
    }

    /**
     * Starts on a free port; returns when it answers.
     *
     * @param jvm with the heap that it is to have
     * @param properties of Kafka's, which win over those that make it one small node
     */
    public static BrokerProcess start(Jvm jvm, Map<String, String> properties)
            throws IOException, InterruptedException {
        TemporaryDirectory directory = TemporaryDirectory.create("broker");
        try {
            BrokerNode node = BrokerNode.on(directory.path().resolve("log"), Loopback.freePort());
            node.format();
            Properties all = node.properties();
            all.putAll(properties);
            try (Writer file = Files.newBufferedWriter(settings(directory))) {
                all.store(file, null);
            }
            BrokerProcess broker = new BrokerProcess(directory, node, jvm, launch(jvm, directory));
            broker.awaitReady();
            return broker;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrap() {
        return node.bootstrap();
    }

    /** The process that runs now. */
    public ChildProcess process() {
        return process;
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same port and log; returns when it answers. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch(jvm, directory);
        awaitReady();
    }

    /** As {@code kill -STOP}. */
    public void pause() {
        process.pause();
    }

    /** As {@code kill -CONT}. */
    public void resume() {
        process.resume();
    }

    private static Path settings(TemporaryDirectory directory) {
        return directory.path().resolve("server.properties");
    }

    private static ChildProcess launch(Jvm jvm, TemporaryDirectory directory) throws IOException {
        return jvm.start("kafka.Kafka", List.of(settings(directory).toString()));
    }

    private void awaitReady() throws IOException, InterruptedException {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_000);
        String what = "the broker answers; its output is in " + process.log();
        try (Admin admin = Admin.create(configuration)) {
            Polling.await(what, READY_WITHIN, () -> answers(admin));
        } catch (IOException | InterruptedException failed) {
            process.kill();
            throw failed;
        }
    }

    private boolean answers(Admin admin) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("The broker has ended; its output is in " + process.log());
        }
        try {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.kill();
        directory.close();
    }
}
