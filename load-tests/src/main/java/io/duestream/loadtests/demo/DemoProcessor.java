package io.duestream.loadtests.demo;

import io.duestream.processor.flow.CreditorsFollower;
import io.duestream.processor.flow.LagHorizon;
import io.duestream.processor.flow.MarkerProbe;
import io.duestream.processor.flow.Stage;
import io.duestream.processor.flow.StageConfig;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.StageRunner;
import io.duestream.processor.flow.Stages;
import io.duestream.processor.rulebooks.CreditorDirectory;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The processor's ledger stage, put together so that the demo can wait until it has done what business time makes due. */
final class DemoProcessor implements AutoCloseable {
    /** The only instance: nobody asks it under this address. */
    static final String SELF = "127.0.0.1:1";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOOK_AT_TIMERS = Duration.ofMillis(25);
    private static final Duration LOOK_AT_OFFSETS = Duration.ofMillis(20);
    private static final int COMMIT_MILLIS = 10;

    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final WatchedHorizon horizon;
    private final CreditorsFollower creditors;
    private final Rulebooks rulebooks;
    private final StageRunner ledger;

    DemoProcessor(DemoCluster cluster, Path state, InstantSource clock) {
        Stage stage = Stages.named("ledger").getFirst();
        Registry registry = opened(cluster.registryClient());
        SchemaCache schemas = opened(new SchemaCache(registry, null, SchemaCacheSettings.defaults()));
        CreditorDirectory directory = new CreditorDirectory();
        rulebooks = new Rulebooks(Policies.load(Markets.load()), "standard", directory);
        creditors = opened(new CreditorsFollower(
                cluster.client(),
                EventStreams.CREDITORS.topic(DemoCluster.PREFIX),
                new EventReader<>(Creditor.class, schemas, ReadLimits.defaults()),
                directory));
        horizon = new WatchedHorizon(lag(cluster, stage, clock), DemoCluster.PARTITIONS);
        SchemaIds ids =
                SchemaIds.resolve(registry, DemoCluster.PREFIX, stage.outputs(), SchemaIds.Registration.BY_VERB, null);
        ledger = opened(new StageRunner(
                stage.name(), stage.topology().with(means(clock, schemas, ids)), config(cluster, stage, state), 0));
    }

    private <T extends AutoCloseable> T opened(T part) {
        closing.push(part);
        return part;
    }

    private LagHorizon lag(DemoCluster cluster, Stage stage, InstantSource clock) {
        List<String> topics = stage.inputs().stream()
                .map(stream -> stream.topic(DemoCluster.PREFIX))
                .toList();
        return opened(new LagHorizon(
                opened(cluster.admin()),
                applicationId(stage),
                topics,
                DemoCluster.PARTITIONS,
                clock,
                MarkerProbe.reading(cluster.client()),
                LOOK_AT_OFFSETS));
    }

    private StageMeans means(InstantSource clock, SchemaCache schemas, SchemaIds ids) {
        return new StageMeans(
                DemoCluster.PREFIX,
                DemoCluster.PARTITIONS,
                rulebooks,
                rulebooks::accounts,
                clock,
                horizon,
                schemas,
                ids,
                ReadLimits.defaults(),
                "demo",
                LOOK_AT_TIMERS,
                Duration.ofSeconds(1));
    }

    private static Map<String, Object> config(DemoCluster cluster, Stage stage, Path state) {
        return StageConfig.of(
                applicationId(stage),
                SELF,
                "",
                Map.of(
                        "bootstrap.servers", cluster.kafka().bootstrap(),
                        "state.dir", state.toString(),
                        "commit.interval.ms", Integer.toString(COMMIT_MILLIS),
                        "poll.ms", "10",
                        "num.standby.replicas", "0"));
    }

    private static String applicationId(Stage stage) {
        return "duestream-" + stage.name();
    }

    /** Starts to process; returns when the stage has its partitions and has looked at its timers. */
    void start(DemoClock clock) throws InterruptedException, IOException {
        if (!creditors.awaitRead(START)) {
            throw new IOException("the creditors could not be read within " + START);
        }
        ledger.start();
        awaitDone(clock);
    }

    /** Waits until all that is published and due by now is processed and committed; the clock must stand still. */
    void awaitDone(DemoClock clock) throws InterruptedException, IOException {
        if (!horizon.awaitDone(clock.instant(), START)) {
            throw new IOException("the processor has not caught up with " + clock.local() + " within " + START
                    + "; its state is " + ledger.streams().state() + ", see the log");
        }
    }

    StageRunner ledger() {
        return ledger;
    }

    Rulebooks rulebooks() {
        return rulebooks;
    }

    @Override
    public void close() throws IOException {
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
