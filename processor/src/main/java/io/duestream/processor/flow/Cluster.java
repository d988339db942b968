package io.duestream.processor.flow;

import io.duestream.schemas.EventStreams;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the processor demands of a cluster before it starts; nothing else would check it. */
public final class Cluster {
    private static final int TIMEOUT_SECONDS = 30;
    private static final short TRANSACTION_VERSION = 2;

    private Cluster() {}

    /** Refuses a cluster whose transactions may tear: exactly once needs {@code transaction.version} 2 (KIP-890). */
    public static void demandTransactions(Admin admin) {
        FinalizedVersionRange version = get(admin.describeFeatures().featureMetadata(), "the cluster's features")
                .finalizedFeatures()
                .get("transaction.version");
        if (version == null || version.maxVersionLevel() < TRANSACTION_VERSION) {
            throw new IllegalStateException("the brokers have transaction.version "
                    + (version == null ? "0" : version.maxVersionLevel())
                    + "; exactly once needs 2: upgrade them to 4.0 or later and run"
                    + " 'kafka-features.sh upgrade --feature transaction.version=2'");
        }
    }

    /** How many partitions a stage's inputs have; refuses inputs that are missing or differ. */
    public static int partitions(Admin admin, List<EventStreams> inputs, String prefix) {
        List<String> topics =
                inputs.stream().map(stream -> stream.topic(prefix)).toList();
        Map<String, TopicDescription> described =
                get(admin.describeTopics(topics).allTopicNames(), "topics " + topics);
        List<Integer> counts = described.values().stream()
                .map(topic -> topic.partitions().size())
                .distinct()
                .toList();
        if (counts.size() != 1) {
            throw new IllegalStateException(
                    "topics " + topics + " must have equally many partitions: create them anew with 'topics create'");
        }
        return counts.get(0);
    }

    private static <T> T get(KafkaFuture<T> future, String what) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            String remedy = e.getCause() instanceof UnknownTopicOrPartitionException
                    ? "; run 'topics create' first"
                    : "; check bootstrap.servers and the credentials";
            throw new IllegalStateException(what + " can't be read: " + e.getCause() + remedy, e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    what + " can't be read within " + TIMEOUT_SECONDS + " s: check bootstrap.servers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
