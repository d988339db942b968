package io.duestream.loadtests.containers;

import io.duestream.loadtests.embedded.Loopback;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/**
 * Two brokers that keep everything twice. Each is a controller too, and a third node is nothing else, so that either
 * broker may be lost: two of three controllers are left to depose it.
 */
public final class KafkaContainers implements AutoCloseable {
    /** How often each record is kept. */
    public static final int REPLICAS = 2;

    /** On all that these tests make in Docker. */
    static final String LABEL = "io.duestream.test";

    private static final int NODES = 3;

    private final Network inside = Network.builder()
            .createNetworkCmdModifier(create -> create.withInternal(true).withLabels(Map.of(LABEL, "true")))
            .build();
    private final List<Integer> ports = List.of(Loopback.freePort(), Loopback.freePort());
    private final List<KafkaNode> brokers = List.of(broker(1), broker(2));
    private final KafkaNode controller = new KafkaNode(NODES, inside, NodeSettings.controller(NODES, NODES));

    private KafkaContainers() throws IOException {}

    /** Starts them; returns when clients may connect. */
    public static KafkaContainers start() throws IOException {
        KafkaContainers kafka = new KafkaContainers();
        try {
            Startables.deepStart(kafka.nodes()).join();
            return kafka;
        } catch (RuntimeException failed) {
            String last = kafka.lastLines();
            kafka.close();
            throw new IOException("Kafka's containers did not start." + last, failed);
        }
    }

    private KafkaNode broker(int id) {
        int port = ports.get(id - 1);
        return new KafkaNode(id, inside, NodeSettings.broker(id, NODES, port)).publishing(port);
    }

    private Stream<KafkaNode> nodes() {
        return Stream.concat(brokers.stream(), Stream.of(controller));
    }

    /** The brokers, by their numbers. */
    public List<KafkaNode> brokers() {
        return brokers;
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrap() {
        return ports.stream().map(KafkaContainers::address).collect(Collectors.joining(","));
    }

    /** The broker that is left when this one is lost, as a value of {@code bootstrap.servers}. */
    public String bootstrapWithout(KafkaNode lost) {
        return address(ports.get(REPLICAS - lost.id()));
    }

    private static String address(int port) {
        return Loopback.HOST + ":" + port;
    }

    /** Waits until the other broker leads all that this one led. */
    public void awaitDeposed(KafkaNode lost) {
        new Succession(lost, bootstrapWithout(lost)).awaitDeposed();
    }

    /** Waits until this broker, which is back, has all that the other took without it. */
    public void awaitCaughtUp(KafkaNode back) {
        new Succession(back, bootstrapWithout(back)).awaitCaughtUp();
    }

    /** The end of each node's log. */
    public String lastLines() {
        return nodes().filter(KafkaNode::isCreated)
                .map(node -> "\n\nLast lines of " + node + ":\n" + node.lastLines())
                .collect(Collectors.joining());
    }

    /** The transactions that the brokers have not ended, and who has them: readers of committed records wait for these. */
    public String openTransactions() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            return admin.listTransactions().all().get().stream()
                    .filter(listed -> listed.state() != TransactionState.EMPTY
                            && listed.state() != TransactionState.COMPLETE_COMMIT
                            && listed.state() != TransactionState.COMPLETE_ABORT)
                    .map(TransactionListing::toString)
                    .collect(Collectors.joining("\n", "\n\nOpen transactions:\n", "\n"));
        } catch (ExecutionException unknown) {
            return "\n\nOpen transactions: unknown, " + unknown + "\n";
        }
    }

    @Override
    public void close() {
        nodes().forEach(KafkaNode::stop);
        inside.close();
    }
}
