package io.duestream.loadtests.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A Kafka cluster of one node in this JVM. Its data lies in a directory of its own, which goes when it is closed. */
public final class EmbeddedKafka implements AutoCloseable {
    private final TemporaryDirectory directory;
    private final BrokerNode node;
    private final KafkaRaftServer server;

    private EmbeddedKafka(TemporaryDirectory directory, BrokerNode node, KafkaRaftServer server) {
        this.directory = directory;
        this.node = node;
        this.server = server;
    }

    /** Starts on a free port; returns when clients may connect. */
    public static EmbeddedKafka start() throws IOException {
        return start(Loopback.freePort());
    }

    /**
     * Starts on this port; returns when clients may connect.
     *
     * @throws IOException if its directory can't be made
     */
    public static EmbeddedKafka start(int port) throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create("kafka");
        BrokerNode node = BrokerNode.on(directory.path(), port);
        node.format();
        Properties properties = node.properties();
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        EmbeddedKafka kafka = new EmbeddedKafka(directory, node, server);
        try {
            server.startup();
        } catch (RuntimeException failed) {
            kafka.close();
            throw new IOException("Kafka did not start on " + node.bootstrap() + ": is the port taken?", failed);
        }
        return kafka;
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrap() {
        return node.bootstrap();
    }

    /** Where its data lies. */
    Path directory() {
        return directory.path();
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
