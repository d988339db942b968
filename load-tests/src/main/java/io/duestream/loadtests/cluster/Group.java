package io.duestream.loadtests.cluster;

import io.duestream.loadtests.observe.Offsets;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The consumer group of a stage, as the brokers see it. */
public final class Group {
    private Group() {}

    /**
     * Waits until every partition of the topics has its owner, and every instance is a member.
     *
     * @param check is asked meanwhile, and throws if waiting is in vain
     */
    public static void awaitReady(
            Admin admin,
            String group,
            Collection<String> topics,
            Collection<String> instances,
            Duration limit,
            Polling.Condition check)
            throws IOException, InterruptedException {
        Polling.await(
                "the instances " + instances + " share the partitions of " + topics + " as group " + group,
                limit,
                () -> check.holds() && isReady(admin, group, topics, instances));
    }

    private static boolean isReady(Admin admin, String group, Collection<String> topics, Collection<String> instances)
            throws IOException, InterruptedException {
        try {
            ConsumerGroupDescription now = Objects.requireNonNull(
                    admin.describeConsumerGroups(Set.of(group)).all().get().get(group));
            Set<TopicPartition> assigned = now.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
            return now.groupState() == GroupState.STABLE
                    && assigned.containsAll(Offsets.places(admin, topics))
                    && instances.stream().allMatch(instance -> has(now.members(), instance));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new IOException("group " + group + " can't be described: " + e.getCause(), e);
        }
    }

    private static boolean has(Collection<MemberDescription> members, String instance) {
        return members.stream().anyMatch(member -> member.groupInstanceId()
                .filter(id -> id.startsWith(instance + "-"))
                .isPresent());
    }
}
