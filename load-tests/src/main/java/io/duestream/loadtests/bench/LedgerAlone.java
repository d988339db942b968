package io.duestream.loadtests.bench;

import io.duestream.processor.Settings;
import io.duestream.processor.flow.BusinessClock;
import io.duestream.processor.flow.Cluster;
import io.duestream.processor.flow.Horizon;
import io.duestream.processor.flow.LagHorizon;
import io.duestream.processor.flow.MarkerProbe;
import io.duestream.processor.flow.Stage;
import io.duestream.processor.flow.StageConfig;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.ledger.LedgerStage;
import io.duestream.processor.rulebooks.CreditorDirectory;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The ledger stage without the rest of the processor, for what no setting of the processor's does. */
final class LedgerAlone {
    private static final String INSTANCE = "one";

    private final Settings settings;
    private final String prefix;
    private final Stage stage = LedgerStage.stage();
    private final String application;
    private final Admin admin;
    private final InstantSource clock;

    /** With the processor's settings from a file. */
    LedgerAlone(Path file) {
        settings = Settings.load(List.of(file), Map.of());
        prefix = settings.get("duestream.topic.prefix");
        application = prefix + stage.name();
        admin = Admin.create(new HashMap<>(settings.kafka()));
        clock = BusinessClock.parse(settings.get("duestream.clock"));
    }

    InstantSource clock() {
        return clock;
    }

    /** As in the processor. */
    Horizon lagHorizon() {
        List<String> topics =
                stage.inputs().stream().map(stream -> stream.topic(prefix)).toList();
        return new LagHorizon(
                admin,
                application,
                topics,
                partitions(),
                clock,
                MarkerProbe.reading(new HashMap<>(settings.kafka())),
                Duration.ofMillis(settings.number("duestream.horizon.period.ms")));
    }

    /** The stage's settings, but for the guarantee as in the processor. */
    StreamsConfig config(String guarantee) {
        Map<String, Object> config = StageConfig.of(application, "127.0.0.1:1", INSTANCE, settings.kafka());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        return new StreamsConfig(config);
    }

    /** The stage, not started. */
    KafkaStreams streams(String guarantee, Horizon horizon) {
        return new KafkaStreams(stage.topology().with(means(horizon)), config(guarantee));
    }

    /** Runs it until this process is told to end. */
    static void run(KafkaStreams streams) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(30))));
        streams.start();
        Thread.currentThread().join();
    }

    private int partitions() {
        return Cluster.partitions(admin, stage.inputs(), prefix);
    }

    private StageMeans means(Horizon horizon) {
        Rulebooks rulebooks = new Rulebooks(
                Policies.load(Markets.load()), settings.get("duestream.policy.default"), new CreditorDirectory());
        Registry registry =
                Registry.at(List.of(settings.required("schema.registry.url").split(",")), settings.registry());
        return new StageMeans(
                prefix,
                partitions(),
                rulebooks,
                rulebooks::accounts,
                clock,
                horizon,
                new SchemaCache(registry, null, SchemaCacheSettings.defaults()),
                SchemaIds.resolve(
                        registry, prefix, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.BY_VERB, null),
                ReadLimits.defaults(),
                settings.get("duestream.payer.hash.key"),
                StoreKind.parse("duestream.accounts.store", settings.get("duestream.accounts.store")),
                Duration.ofMillis(settings.number("duestream.timer.period.ms")),
                Duration.ofMillis(settings.number("duestream.timer.slice.ms")));
    }
}
