package io.duestream.processor;

import io.duestream.processor.flow.BusinessClock;
import io.duestream.processor.flow.Cluster;
import io.duestream.processor.flow.CreditorsFollower;
import io.duestream.processor.flow.Horizon;
import io.duestream.processor.flow.LagHorizon;
import io.duestream.processor.flow.MarkerProbe;
import io.duestream.processor.flow.Stage;
import io.duestream.processor.flow.StageConfig;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.StageRunner;
import io.duestream.processor.flow.Stages;
import io.duestream.processor.flow.ledger.LedgerQueries;
import io.duestream.processor.flow.ledger.LedgerStage;
import io.duestream.processor.http.Accounts;
import io.duestream.processor.http.Check;
import io.duestream.processor.http.Check.Verdict;
import io.duestream.processor.http.HttpSettings;
import io.duestream.processor.http.Probes;
import io.duestream.processor.http.ProcessorHttp;
import io.duestream.processor.http.StageTopology;
import io.duestream.processor.rulebooks.CreditorDirectory;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processor, put together from its settings: everything is checked before anything is processed. */
public final class ProcessorApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorApp.class);
    private static final Duration CREDITORS_READ = Duration.ofSeconds(30);
    private static final Duration LOOK_UP = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 5;

    private final Settings settings;
    private final InstantSource clock;
    private final UnaryOperator<Horizon> watch;
    private final String prefix;
    private final Admin admin;
    private final SchemaCache schemas;
    private final Rulebooks rulebooks;
    private final CreditorsFollower creditors;
    private final ProcessorHttp http;
    private final List<StageRunner> stages = new CopyOnWriteArrayList<>();
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();

    /** Prepares it with the clock that the settings name. */
    public ProcessorApp(Settings settings) {
        this(settings, BusinessClock.parse(settings.get("duestream.clock")));
    }

    /** Prepares it; {@code clock} is business time. */
    public ProcessorApp(Settings settings, InstantSource clock) {
        this(settings, clock, horizon -> horizon);
    }

    /** Prepares it; {@code watch} may look on as the stages ask for their horizon. */
    public ProcessorApp(Settings settings, InstantSource clock, UnaryOperator<Horizon> watch) {
        this.settings = settings;
        this.clock = clock;
        this.watch = watch;
        prefix = settings.get("duestream.topic.prefix");
        Markets markets = Markets.load();
        String directory = settings.get("duestream.policies.dir");
        Policies policies = directory.isEmpty() ? Policies.load(markets) : Policies.load(markets, Path.of(directory));
        settings.required("bootstrap.servers");
        admin = opened(Admin.create(new HashMap<>(settings.kafka())));
        Cluster.demandTransactions(admin);
        Registry registry =
                Registry.at(List.of(settings.required("schema.registry.url").split(",")), settings.registry());
        Path kept = Path.of(settings.values().getOrDefault("state.dir", "state"), "schemas");
        schemas = opened(new SchemaCache(registry, kept, SchemaCacheSettings.defaults()));
        CreditorDirectory chosen = new CreditorDirectory();
        rulebooks = new Rulebooks(policies, settings.get("duestream.policy.default"), chosen);
        creditors = opened(new CreditorsFollower(
                new HashMap<>(settings.kafka()),
                EventStreams.CREDITORS.topic(prefix),
                new EventReader<>(Creditor.class, schemas, limits()),
                chosen));
        SchemaIds ids = schemaIds(registry, kept);
        List<Prepared> prepared = Stages.named(settings.get("duestream.stages")).stream()
                .map(stage -> prepare(stage, ids))
                .toList();
        http = opened(listen(prepared));
        prepared.forEach(part -> stages.add(opened(runner(part))));
        stages.forEach(this::measure);
    }

    /** A stage whose topology stands; it runs once the address of this instance is known. */
    private record Prepared(Stage stage, String applicationId, Topology topology) {}

    private ProcessorHttp listen(List<Prepared> prepared) {
        HttpSettings address =
                new HttpSettings(settings.get("duestream.http.host"), settings.number("duestream.http.port"), LOOK_UP);
        List<StageTopology> topologies = prepared.stream()
                .map(part ->
                        new StageTopology(part.stage().name(), part.topology().describe()))
                .toList();
        return new ProcessorHttp(address, this::find, new Probes(List.of(live()), ready()), topologies);
    }

    private Accounts.Answer find(AccountKey key) {
        return stages.stream()
                .filter(stage -> stage.name().equals(LedgerStage.NAME))
                .findFirst()
                .<Accounts>map(
                        stage -> new LedgerQueries(stage.streams(), rulebooks, HostInfo.buildFromEndpoint(server())))
                .orElse(Accounts.notAvailable("the ledger does not run on this instance"))
                .find(key);
    }

    private Check live() {
        return new Check("stages", () -> isLive() ? Verdict.good("none has stopped") : Verdict.bad("one has stopped"));
    }

    private List<Check> ready() {
        Check running = new Check(
                "stages",
                () -> !stages.isEmpty() && stages.stream().allMatch(StageRunner::isReady)
                        ? Verdict.good("running, stores restored")
                        : Verdict.bad("starting, rebalancing or restoring"));
        Check registry = new Check(
                "registry",
                () -> registryAnswers()
                        ? Verdict.good("answers")
                        : Verdict.bad("does not answer; what is known is processed, what is new waits"));
        Check broker = new Check("broker", this::broker);
        return List.of(running, registry, broker);
    }

    private Verdict broker() {
        try {
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .size();
            return Verdict.good("answers, " + nodes + " node(s)");
        } catch (ExecutionException | TimeoutException e) {
            return Verdict.bad("does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.bad("stopping");
        }
    }

    private void measure(StageRunner stage) {
        opened(new KafkaStreamsMetrics(stage.streams())).bindTo(http.registry());
        Gauge.builder("duestream.state.memory", stage, StageRunner::stateMemory)
                .description("memory that packed stores have taken")
                .baseUnit("bytes")
                .tag("stage", stage.name())
                .register(http.registry());
    }

    private <T extends AutoCloseable> T opened(T part) {
        closing.push(part);
        return part;
    }

    private ReadLimits limits() {
        return new ReadLimits(
                settings.number("duestream.value.max.bytes"),
                ReadLimits.defaults().unknownSchema());
    }

    private SchemaIds schemaIds(Registry registry, Path kept) {
        boolean register = Boolean.parseBoolean(settings.get("duestream.schemas.register"));
        Set<EventStreams> written = EnumSet.noneOf(EventStreams.class);
        Stages.ALL.forEach(stage -> written.addAll(stage.outputs()));
        SchemaIds.Registration how = register ? SchemaIds.Registration.AUTOMATIC : SchemaIds.Registration.BY_VERB;
        return SchemaIds.resolve(registry, prefix, written, how, kept);
    }

    private Prepared prepare(Stage stage, SchemaIds ids) {
        int partitions = Cluster.partitions(admin, stage.inputs(), prefix);
        String applicationId = prefix.replaceAll("[^A-Za-z0-9]+$", "") + '-' + stage.name();
        List<String> topics =
                stage.inputs().stream().map(stream -> stream.topic(prefix)).toList();
        LagHorizon horizon = opened(new LagHorizon(
                admin,
                applicationId,
                topics,
                partitions,
                clock,
                MarkerProbe.reading(new HashMap<>(settings.kafka())),
                Duration.ofMillis(settings.number("duestream.horizon.period.ms"))));
        StageMeans means = new StageMeans(
                prefix,
                partitions,
                rulebooks,
                rulebooks::accounts,
                clock,
                watch.apply(horizon),
                schemas,
                ids,
                limits(),
                payerHashKey(),
                StoreKind.parse("duestream.accounts.store", settings.get("duestream.accounts.store")),
                Duration.ofMillis(settings.number("duestream.timer.period.ms")),
                Duration.ofMillis(settings.number("duestream.timer.slice.ms")));
        return new Prepared(stage, applicationId, stage.topology().with(means));
    }

    private StageRunner runner(Prepared prepared) {
        Map<String, Object> config = StageConfig.of(
                prepared.applicationId(), server(), settings.get("duestream.instance.id"), settings.kafka());
        return new StageRunner(
                prepared.stage().name(),
                prepared.topology(),
                config,
                settings.number("duestream.thread.replacements.per.hour"));
    }

    private String server() {
        String advertised = settings.get("duestream.http.advertised");
        return advertised.isEmpty() ? settings.get("duestream.http.host") + ':' + http.port() : advertised;
    }

    private String payerHashKey() {
        String key = settings.get("duestream.payer.hash.key");
        if (key.isEmpty()) {
            LOG.warn("duestream.payer.hash.key is not set: payers' hashes can be guessed by whoever reads this line's"
                    + " source; set a secret");
            return "duestream";
        }
        return key;
    }

    /** Starts to process, once the creditors are read. */
    public void start() throws InterruptedException {
        if (!creditors.awaitRead(CREDITORS_READ)) {
            throw new IllegalStateException("the stream creditors could not be read within " + CREDITORS_READ
                    + ": check that the registry answers");
        }
        stages.forEach(StageRunner::start);
    }

    /** The port of the HTTP side. */
    public int httpPort() {
        return http.port();
    }

    /** The stages that run here. */
    public List<StageRunner> stages() {
        return List.copyOf(stages);
    }

    /** The policies and markets in force. */
    public Rulebooks rulebooks() {
        return rulebooks;
    }

    /** Whether no stage has stopped for good. */
    public boolean isLive() {
        return stages.stream().allMatch(StageRunner::isLive);
    }

    /** Whether the registry answered when it was asked last. */
    public boolean registryAnswers() {
        return schemas.registryAnswers();
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            AutoCloseable part = closing.pop();
            try {
                part.close();
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} did not close", part.getClass().getSimpleName(), e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
