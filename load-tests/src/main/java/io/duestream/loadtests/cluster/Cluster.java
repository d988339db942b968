package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.embedded.EmbeddedRegistry;
import io.duestream.processor.Settings;
import io.duestream.schemas.serde.Registry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Brokers and a registry, and how clients reach them. Settings without {@code schema.registry.url} get a registry in this process,
 * whose address is a loopback one.
 */
public final class Cluster implements AutoCloseable {
    private static final String BOOTSTRAP = "bootstrap.servers";
    private static final String REGISTRY = "schema.registry.url";

    private final Settings settings;
    private final @Nullable BrokerProcess broker;
    private final @Nullable EmbeddedKafka kafka;
    private final @Nullable EmbeddedRegistry registry;

    private Cluster(
            Settings given,
            String bootstrap,
            @Nullable BrokerProcess broker,
            @Nullable EmbeddedKafka kafka,
            @Nullable EmbeddedRegistry registry) {
        Map<String, String> all = new HashMap<>(given.values());
        all.put(BOOTSTRAP, bootstrap);
        if (registry != null) {
            all.put(REGISTRY, registry.url());
        }
        this.settings = new Settings(all);
        this.broker = broker;
        this.kafka = kafka;
        this.registry = registry;
    }

    /** A broker in this process. */
    public static Cluster inThisProcess(Settings settings) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        try {
            return new Cluster(settings, kafka.bootstrap(), null, kafka, registryFor(settings));
        } catch (IOException | RuntimeException failed) {
            kafka.close();
            throw failed;
        }
    }

    /** A broker in a process of its own, with these properties beside those of a small node. */
    public static Cluster inItsOwnProcess(Settings settings, Jvm jvm, Map<String, String> properties)
            throws IOException, InterruptedException {
        BrokerProcess broker = BrokerProcess.start(jvm, properties);
        try {
            return new Cluster(settings, broker.bootstrap(), broker, null, registryFor(settings));
        } catch (IOException | RuntimeException failed) {
            broker.close();
            throw failed;
        }
    }

    /** The brokers that the settings name. */
    public static Cluster elsewhere(Settings settings) throws IOException {
        return new Cluster(settings, settings.required(BOOTSTRAP), null, null, registryFor(settings));
    }

    private static @Nullable EmbeddedRegistry registryFor(Settings settings) throws IOException {
        return settings.values().containsKey(REGISTRY) ? null : EmbeddedRegistry.start();
    }

    /** What a processor needs to reach it, and all else that was given. */
    public Settings settings() {
        return settings;
    }

    /** Settings of Kafka's clients, to be added to. */
    public Map<String, Object> kafka() {
        return new HashMap<>(settings.kafka());
    }

    /** Whether it was there before, and stays. */
    public boolean isElsewhere() {
        return broker == null && kafka == null;
    }

    /** The broker's process, if it has one of its own. */
    public Optional<ChildProcess> broker() {
        return Optional.ofNullable(broker).map(BrokerProcess::process);
    }

    public Admin admin() {
        return Admin.create(kafka());
    }

    public Registry registry() {
        return Registry.at(List.of(settings.required(REGISTRY).split(",")), settings.registry());
    }

    @Override
    public void close() throws IOException {
        try (registry;
                kafka;
                broker) {
            // All are closed, the brokers first, whatever happens to one of them.
        }
    }
}
