package io.duestream.loadtests.containers;

import io.duestream.loadtests.embedded.Loopback;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the image is told by its environment: {@code KAFKA_NODE_ID} is {@code node.id}. */
final class NodeSettings {
    private static final String CLUSTER_ID = "ZHVlc3RyZWFtLWR1ZXN0cg";
    private static final int CONTROLLER_PORT = 9093;
    private static final int INSIDE_PORT = 9094;

    private NodeSettings() {}

    /** A broker that is a controller too; clients reach it on this port of loopback. */
    static Map<String, String> broker(int id, int nodes, int clientPort) {
        String inside = "INSIDE://" + KafkaNode.name(id) + ":" + INSIDE_PORT;
        Map<String, String> settings = node(id, nodes);
        settings.put("KAFKA_PROCESS_ROLES", "broker,controller");
        settings.put(
                "KAFKA_LISTENERS",
                "CONTROLLER://:" + CONTROLLER_PORT + ",INSIDE://:" + INSIDE_PORT + ",CLIENTS://:" + clientPort);
        settings.put("KAFKA_ADVERTISED_LISTENERS", inside + ",CLIENTS://" + Loopback.HOST + ":" + clientPort);
        settings.put("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE");
        return settings;
    }

    /** A node that only votes on the metadata and keeps them. */
    static Map<String, String> controller(int id, int nodes) {
        Map<String, String> settings = node(id, nodes);
        settings.put("KAFKA_PROCESS_ROLES", "controller");
        settings.put("KAFKA_LISTENERS", "CONTROLLER://:" + CONTROLLER_PORT);
        return settings;
    }

    private static Map<String, String> node(int id, int nodes) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CLUSTER_ID", CLUSTER_ID);
        settings.put("KAFKA_HEAP_OPTS", "-Xmx320m");
        settings.put("KAFKA_NODE_ID", Integer.toString(id));
        settings.put("KAFKA_LOG_DIRS", "/tmp/kafka");
        settings.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        settings.put("KAFKA_CONTROLLER_QUORUM_VOTERS", voters(nodes));
        settings.put("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,CLIENTS:PLAINTEXT");
        copies(settings);
        small(settings);
        return settings;
    }

    private static String voters(int nodes) {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(id -> id + "@" + KafkaNode.name(id) + ":" + CONTROLLER_PORT)
                .collect(Collectors.joining(","));
    }

    /**
     * Both brokers keep every record, and one of them may take it alone: with two in sync demanded of two, each loss would
     * stop all writers, and a test would see them wait, not go on. What is acknowledged then lies on one broker only, so
     * no other may be lost before both have it again. Operators who want both have three brokers, and demand two.
     */
    private static void copies(Map<String, String> settings) {
        String copies = Integer.toString(KafkaContainers.REPLICAS);
        settings.put("KAFKA_DEFAULT_REPLICATION_FACTOR", copies);
        settings.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", copies);
        settings.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", copies);
        settings.put("KAFKA_MIN_INSYNC_REPLICAS", "1");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1");
        settings.put("KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE", "false");
        // Leaders move when a broker is lost, and at no other time: the tests wait for that.
        settings.put("KAFKA_AUTO_LEADER_REBALANCE_ENABLE", "false");
    }

    private static void small(Map<String, String> settings) {
        settings.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        settings.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        settings.put("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
        settings.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        // A dead transaction is found within a second of its timeout, not within ten.
        settings.put("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000");
        settings.put("KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", "2097152");
    }
}
