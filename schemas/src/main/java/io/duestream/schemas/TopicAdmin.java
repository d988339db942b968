package io.duestream.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the catalogue's topics in a cluster, or says where the cluster differs. */
public final class TopicAdmin {
    private static final long TIMEOUT_SECONDS = 60;
    private static final long POLL_MILLIS = 50;

    private final Admin admin;
    private final TopicSettings settings;

    public TopicAdmin(Admin admin, TopicSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** What differs from the catalogue; empty if nothing does. Changes nothing. */
    public List<Finding> check() {
        return answered(() -> {
            Map<EventStreams, TopicDescription> present = present();
            List<Finding> findings = new ArrayList<>();
            for (EventStreams stream : EventStreams.values()) {
                if (!present.containsKey(stream)) {
                    findings.add(missing(stream));
                }
            }
            findings.addAll(differences(present));
            return findings;
        });
    }

    /**
     * Creates the topics that are missing, and checks those that were there. Topics that differ are reported, not
     * altered. Doing it twice does nothing more.
     */
    public List<Finding> create() {
        return answered(() -> {
            Map<EventStreams, TopicDescription> present = present();
            List<Finding> findings = new ArrayList<>();
            List<NewTopic> wanted = new ArrayList<>();
            for (EventStreams stream : EventStreams.values()) {
                if (!present.containsKey(stream)) {
                    refusal(stream, present).ifPresentOrElse(findings::add, () -> wanted.add(newTopic(stream)));
                }
            }
            findings.addAll(create(wanted));
            findings.addAll(differences(present));
            return findings;
        });
    }

    /** A topic that would not fit its partner's partitions would only have to be deleted again. */
    private Optional<Finding> refusal(EventStreams stream, Map<EventStreams, TopicDescription> present) {
        if (!EventStreams.CO_PARTITIONED.contains(stream)) {
            return Optional.empty();
        }
        int wanted = settings.partitionsOf(stream);
        return present.entrySet().stream()
                .filter(entry -> EventStreams.CO_PARTITIONED.contains(entry.getKey()))
                .filter(entry -> entry.getValue().partitions().size() != wanted)
                .map(entry -> new Finding(
                        Finding.Kind.REFUSED,
                        stream.topic(settings.prefix()),
                        "Not created with " + wanted + " partitions, for "
                                + entry.getKey().topic(settings.prefix()) + " has "
                                + entry.getValue().partitions().size()
                                + " and both must have equally many: ask for that number."))
                .findFirst();
    }

    private NewTopic newTopic(EventStreams stream) {
        Map<String, String> configuration = new HashMap<>(stream.shape().configuration());
        if (settings.wantsTwoInSync()) {
            configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        Optional<Short> copies =
                settings.replicationFactor() == -1 ? Optional.empty() : Optional.of(settings.replicationFactor());
        return new NewTopic(stream.topic(settings.prefix()), Optional.of(settings.partitionsOf(stream)), copies)
                .configs(configuration);
    }

    private List<Finding> create(List<NewTopic> wanted)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(wanted).values();
        List<Finding> findings = new ArrayList<>();
        Set<String> created = new HashSet<>();
        for (NewTopic topic : wanted) {
            try {
                get(answers.getOrDefault(topic.name(), KafkaFuture.completedFuture(null)));
                created.add(topic.name());
                findings.add(new Finding(
                        Finding.Kind.CREATED,
                        topic.name(),
                        "Created with " + topic.numPartitions() + " partition(s)."));
            } catch (ExecutionException refused) {
                findings.add(new Finding(
                        Finding.Kind.REFUSED,
                        topic.name(),
                        "The brokers did not create it: " + messageOf(refused) + "."));
            }
        }
        awaitListed(created);
        awaitLed(created);
        return findings;
    }

    /** The controller answers before the brokers know the topics. */
    private void awaitListed(Set<String> created) throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!get(admin.listTopics().names()).containsAll(created)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the topics that were created are not listed");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /**
     * A leader that is not ready yet may refuse a producer's first batch and take its second; that producer then repeats the
     * first in vain, out of order. A leader that tells its offsets is ready.
     */
    private void awaitLed(Set<String> created) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        get(admin.describeTopics(created).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(info -> all.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest())));
        get(admin.listOffsets(all).all());
    }

    private Finding missing(EventStreams stream) {
        return new Finding(
                Finding.Kind.MISSING,
                stream.topic(settings.prefix()),
                "The topic does not exist: run 'topics create' with the same prefix.");
    }

    private Map<EventStreams, TopicDescription> present()
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> names = get(admin.listTopics().names());
        List<EventStreams> streams = Arrays.stream(EventStreams.values())
                .filter(stream -> names.contains(stream.topic(settings.prefix())))
                .toList();
        Map<String, TopicDescription> described = get(admin.describeTopics(streams.stream()
                        .map(stream -> stream.topic(settings.prefix()))
                        .toList())
                .allTopicNames());
        Map<EventStreams, TopicDescription> present = new EnumMap<>(EventStreams.class);
        described.forEach((topic, description) ->
                EventStreams.ofTopic(topic, settings.prefix()).ifPresent(stream -> present.put(stream, description)));
        return present;
    }

    private List<Finding> differences(Map<EventStreams, TopicDescription> present)
            throws ExecutionException, InterruptedException, TimeoutException {
        TopicDrift drift = new TopicDrift(settings);
        List<ConfigResource> resources =
                present.keySet().stream().map(this::resource).toList();
        List<Finding> findings = new ArrayList<>();
        get(admin.describeConfigs(resources).all())
                .forEach((resource, configuration) -> EventStreams.ofTopic(resource.name(), settings.prefix())
                        .ifPresent(stream -> findings.addAll(drift.ofConfiguration(stream, configuration))));
        present.forEach((stream, description) -> findings.addAll(drift.ofLayout(stream, description)));
        findings.addAll(drift.ofPartitionCounts(present));
        return findings;
    }

    private ConfigResource resource(EventStreams stream) {
        return new ConfigResource(ConfigResource.Type.TOPIC, stream.topic(settings.prefix()));
    }

    private interface Questions {
        List<Finding> ask() throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static List<Finding> answered(Questions questions) {
        try {
            return List.copyOf(questions.ask());
        } catch (ExecutionException | TimeoutException failed) {
            return List.of(unreachable(messageOf(failed)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(unreachable("it was interrupted"));
        }
    }

    private static Finding unreachable(String why) {
        return new Finding(
                Finding.Kind.UNREACHABLE,
                "brokers",
                "The brokers did not answer (" + why + "): check bootstrap.servers and the credentials.");
    }

    private static String messageOf(Exception failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static <V> V get(KafkaFuture<V> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
