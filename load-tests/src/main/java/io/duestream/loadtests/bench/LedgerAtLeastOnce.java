package io.duestream.loadtests.bench;

import io.duestream.processor.Settings;
import io.duestream.processor.flow.BusinessClock;
import io.duestream.processor.flow.Cluster;
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

/**
 * The ledger without exactly-once, to see what that costs. The processor itself can't be run so: no setting turns its guarantee off.
 */
final class LedgerAtLeastOnce {
    private LedgerAtLeastOnce() {}

    /** Runs until it is stopped; the only argument is a file of the processor's settings. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.load(List.of(Path.of(arguments[0])), Map.of());
        String prefix = settings.get("duestream.topic.prefix");
        Admin admin = Admin.create(new HashMap<>(settings.kafka()));
        Stage stage = LedgerStage.stage();
        String application = prefix + stage.name();
        Map<String, Object> config = StageConfig.of(application, "127.0.0.1:1", "one", settings.kafka());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        StageMeans means = means(settings, prefix, application, stage, admin);
        KafkaStreams streams = new KafkaStreams(stage.topology().with(means), new StreamsConfig(config));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(30))));
        streams.start();
        Thread.currentThread().join();
    }

    private static StageMeans means(Settings settings, String prefix, String application, Stage stage, Admin admin) {
        Rulebooks rulebooks = new Rulebooks(
                Policies.load(Markets.load()), settings.get("duestream.policy.default"), new CreditorDirectory());
        Registry registry =
                Registry.at(List.of(settings.required("schema.registry.url").split(",")), settings.registry());
        InstantSource clock = BusinessClock.parse(settings.get("duestream.clock"));
        int partitions = Cluster.partitions(admin, stage.inputs(), prefix);
        List<String> topics =
                stage.inputs().stream().map(stream -> stream.topic(prefix)).toList();
        return new StageMeans(
                prefix,
                partitions,
                rulebooks,
                rulebooks::accounts,
                clock,
                new LagHorizon(
                        admin,
                        application,
                        topics,
                        partitions,
                        clock,
                        MarkerProbe.reading(new HashMap<>(settings.kafka())),
                        Duration.ofMillis(settings.number("duestream.horizon.period.ms"))),
                new SchemaCache(registry, null, SchemaCacheSettings.defaults()),
                SchemaIds.resolve(
                        registry, prefix, EnumSet.allOf(EventStreams.class), SchemaIds.Registration.BY_VERB, null),
                ReadLimits.defaults(),
                settings.get("duestream.payer.hash.key"),
                Duration.ofMillis(settings.number("duestream.timer.period.ms")),
                Duration.ofMillis(settings.number("duestream.timer.slice.ms")));
    }
}
