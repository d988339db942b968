package io.duestream.loadtests.containers;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * How one broker takes over from another, of which the one that is left is asked.
 *
 * @param lost who led
 * @param left the other one, as a value of {@code bootstrap.servers}
 */
record Succession(KafkaNode lost, String left) {
    private static final Duration SETTLED = Duration.ofSeconds(90);

    /** Waits until another broker leads every partition. */
    void awaitDeposed() {
        await(lost + " is deposed").atMost(SETTLED).ignoreExceptions().until(() -> partitions()
                .allMatch(this::isDeposed));
    }

    /**
     * Waits until the lost one is back, and has every record.
     *
     * <p>Where it was cut off it may answer for the other, from what it last knew: there it leads, and all is in sync. So an
     * answer counts only if it knows of another leader.
     */
    void awaitCaughtUp() {
        Predicate<TopicPartitionInfo> inSync = place -> place.isr().size() == KafkaContainers.REPLICAS;
        await(lost + " is in sync").atMost(SETTLED).ignoreExceptions().until(() -> partitions()
                .allMatch(inSync.and(this::isDeposed)));
    }

    private boolean isDeposed(TopicPartitionInfo place) {
        return place.leader() != null
                && !place.leader().isEmpty()
                && place.leader().id() != lost.id();
    }

    /** All partitions. A client that has just come knows only the brokers that the one left counts as alive. */
    private Stream<TopicPartitionInfo> partitions() throws ExecutionException, InterruptedException {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                left,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                4_000);
        try (Admin admin = Admin.create(configuration)) {
            Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream());
        }
    }
}
