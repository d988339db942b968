package io.duestream.loadtests.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;

/** Consumer groups whose processes have ended. */
public final class Groups {
    private static final Duration EMPTY_WITHIN = Duration.ofMinutes(1);

    private Groups() {}

    /**
     * Deletes those whose names begin so. Members with a name of their own stay in their group when they end, and only an empty group can be
     * deleted: so they are removed first.
     */
    public static void delete(Admin admin, String prefix) throws IOException, InterruptedException {
        try {
            List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(prefix))
                    .toList();
            for (String group : groups) {
                Polling.await("group " + group + " has no members", EMPTY_WITHIN, () -> isEmptied(admin, group));
            }
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException failed) {
            throw new IOException("groups " + prefix + "… could not be deleted: " + failed.getCause(), failed);
        }
    }

    private static boolean isEmptied(Admin admin, String group) throws IOException, InterruptedException {
        try {
            boolean isEmpty = admin.describeConsumerGroups(Set.of(group)).all().get().values().stream()
                    .allMatch(description -> description.members().isEmpty());
            if (!isEmpty) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            return isEmpty;
        } catch (ExecutionException failed) {
            // The last member left in between, and nobody can't be removed.
            if (failed.getCause() instanceof IllegalArgumentException) {
                return false;
            }
            throw new IOException("members of " + group + " could not be removed: " + failed.getCause(), failed);
        }
    }
}
