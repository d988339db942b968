package io.duestream.loadtests.cluster;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Finding;
import io.duestream.schemas.SchemaAdmin;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaIds;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/**
 * The catalogue's topics and schemas in a cluster, under a prefix that belongs to one run.
 *
 * @param prefix of topics, subjects, consumer groups; all that begins with it is deleted in the end
 * @param partitions of the inputs and of all outputs that have more than one
 */
public record RunTopics(Cluster cluster, String prefix, int partitions) {
    private static final int NOT_FOUND = 404;
    private static final short AS_THE_BROKERS_SAY = -1;

    /** Refuses a prefix that names of the processors' own making would not begin with. */
    public RunTopics {
        if (!prefix.endsWith("-")) {
            throw new IllegalArgumentException("the prefix '" + prefix + "' must end with '-'");
        }
    }

    /** Creates the topics and registers the schemas. */
    public void create() throws IOException {
        short copies = cluster.isElsewhere() ? AS_THE_BROKERS_SAY : 1;
        try (Admin admin = cluster.admin();
                Registry registry = cluster.registry()) {
            demandNoProblem(new TopicAdmin(admin, new TopicSettings(prefix, partitions, copies)).create());
            demandNoProblem(new SchemaAdmin(registry.client(), prefix).register());
        }
    }

    private static void demandNoProblem(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            if (finding.isProblem()) {
                throw new IOException(finding.subject() + ": " + finding.sentence());
            }
        }
    }

    /** Ids of all schemas of the catalogue, for writers. */
    public SchemaIds schemaIds() throws IOException {
        try (Registry registry = cluster.registry()) {
            return SchemaIds.resolve(
                    registry, prefix, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.BY_VERB, null);
        }
    }

    /** The topic of a stream. */
    public String of(EventStreams stream) {
        return stream.topic(prefix);
    }

    /** The consumer group of a stage of the processor. */
    public String group(String stage) {
        return prefix + stage;
    }

    /** Deletes topics, consumer groups and subjects of the prefix, those of the processors' own making too. */
    public void delete() throws IOException, InterruptedException {
        try (Admin admin = cluster.admin();
                Registry registry = cluster.registry()) {
            Groups.delete(admin, prefix);
            admin.deleteTopics(ours(admin.listTopics().names().get())).all().get();
            for (String subject : ours(registry.client().getAllSubjects())) {
                delete(registry.client(), subject);
            }
        } catch (ExecutionException | RestClientException failed) {
            throw new IOException("what begins with " + prefix + " could not be deleted: " + failed, failed);
        }
    }

    /** A registry may keep the id of what was deleted until it is deleted again, for good. */
    private static void delete(SchemaRegistryClient registry, String subject) throws IOException, RestClientException {
        registry.deleteSubject(subject);
        try {
            registry.deleteSubject(subject, true);
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private Set<String> ours(Collection<String> names) {
        return names.stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
    }
}
