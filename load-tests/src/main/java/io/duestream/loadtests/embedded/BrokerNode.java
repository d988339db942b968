package io.duestream.loadtests.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka node that is broker and controller at once, on loopback.
 *
 * @param directory where its log lies, not yet formatted
 */
public record BrokerNode(Path directory, int brokerPort, int controllerPort) {
    private static final int ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    /** A node that is to listen on this port; its controller takes one that is free. */
    public static BrokerNode on(Path directory, int brokerPort) throws IOException {
        return new BrokerNode(directory, brokerPort, Loopback.freePort());
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrap() {
        return Loopback.HOST + ":" + brokerPort;
    }

    /** Writes the cluster's first metadata: features of this release, so transactions of version 2. */
    public void format() throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(ID)
                    .addDirectory(directory.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("The broker's directory " + directory + " can't be formatted.", failed);
        }
    }

    /** The settings of one small node without replicas. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(ID));
        properties.setProperty("log.dirs", directory.toString());
        listen(properties);
        single(properties);
        small(properties);
        return properties;
    }

    private void listen(Properties properties) {
        String controller = Loopback.HOST + ":" + controllerPort;
        properties.setProperty("listeners", "PLAINTEXT://" + bootstrap() + "," + CONTROLLER + "://" + controller);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap());
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.setProperty("controller.listener.names", CONTROLLER);
        properties.setProperty("controller.quorum.voters", ID + "@" + controller);
    }

    private static void single(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Properties properties) {
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        properties.setProperty("controlled.shutdown.enable", "false");
    }
}
