package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.cluster.RunTopics;
import io.duestream.processor.Settings;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;

/** The contenders, each with the settings that its own experts would give it on this machine. */
final class Contenders {
    static final String OUTPUT = BenchSite.PREFIX + "out-";
    static final String DUESTREAM = "Duestream";
    static final String AT_LEAST_ONCE = "Duestream, at least once";
    static final String FLINK = "Flink";
    static final String TWIN = "DSL twin";
    private static final String FLINK_PEER = "io.duestream.peers.flink.FlinkPeer";

    /** What it does not start without, MiB. */
    private static final long LEAST_FLINK_HEAP = 400;

    /** Up to this checkpoint interval it is faster with a log of its changes. */
    private static final int MOST_LOGGED_MILLIS = 1_000;

    static final String POSTGRES_SET = "Postgres, set-based";
    static final String POSTGRES_OFTEN = "Postgres, set-based, each 100 ms";
    static final String POSTGRES_ROW = "Postgres, row by row";
    private static final String SET_BASED = "io.duestream.peers.postgres.SetBasedPeer";
    private static final String ROW_BY_ROW = "io.duestream.peers.postgres.RowByRowPeer";

    /** Row by row takes some five minutes for 10^6. */
    private static final long MOST_FILLED_ROW_BY_ROW = 500_000;

    /** Small, so that the set-based peer stops soon after it has filled the state. */
    private static final String FILL_BATCH = "2000";

    private static final String LEDGER = BenchSite.PREFIX + "ledger";

    private final int threads;
    private final List<String> flags;
    private final Map<String, String> overrides;

    /**
     * Contenders alike in what can be alike.
     *
     * @param threads that process, each
     * @param flags of each contender's JVM, its heap among them
     * @param overrides settings of Duestream, for experiments with it
     */
    Contenders(int threads, List<String> flags, Map<String, String> overrides) {
        this.threads = threads;
        this.flags = List.copyOf(flags);
        this.overrides = Map.copyOf(overrides);
    }

    /** The same with more flags; of two that say the same, the later wins. */
    Contenders with(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Contenders(threads, all, overrides);
    }

    /** How many threads or connections each has. */
    int threads() {
        return threads;
    }

    Contender duestream(Experiment experiment) {
        return duestream(experiment, Map.of());
    }

    /** The processor as it is, with more settings. */
    Contender duestream(Experiment experiment, Map<String, String> more) {
        Map<String, String> settings = ledger(experiment);
        settings.putAll(more);
        return new Contender(DUESTREAM, LEDGER, BenchSite.PREFIX, settings, (site, folder) -> {
            Jvm jvm = Jvm.likeThis(site.folder().resolve("duestream.log")).with(flags);
            return Map.of(
                    "contender",
                    ProcessorProcess.start("one", jvm, folder, all(site, settings))
                            .process());
        });
    }

    /** The same ledger without the guarantee: no user's choice, but it tells what the guarantee costs. */
    Contender atLeastOnce(Experiment experiment) {
        return alone(AT_LEAST_ONCE, LedgerAtLeastOnce.class, ledger(experiment), List.of());
    }

    /** The ledger in a main of the bench's own, with more settings of the processor's. */
    Contender alone(String name, Class<?> main, Map<String, String> more) {
        Map<String, String> settings = ledger(Experiment.CORE);
        settings.putAll(more);
        return alone(name, main, settings, List.of());
    }

    /** Reads a topic with the settings that the ledger restores with. */
    Contender plainConsumer(String topic) {
        List<String> arguments = List.of(topic, Integer.toString(BenchSite.PARTITIONS), Integer.toString(threads));
        return alone(RestoreTrial.PLAIN, PlainConsumer.class, ledger(Experiment.CORE), arguments);
    }

    /** A main that takes a file of the processor's settings, and then these arguments. */
    private Contender alone(String name, Class<?> main, Map<String, String> settings, List<String> more) {
        return new Contender(name, LEDGER, BenchSite.PREFIX, settings, (site, folder) -> {
            Map<String, String> all = new HashMap<>(all(site, settings).values());
            all.put("state.dir", folder.resolve("state").toString());
            Properties properties = new Properties();
            properties.putAll(all);
            Path file = folder.resolve("ledger.properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            List<String> arguments = new ArrayList<>(List.of(file.toString()));
            arguments.addAll(more);
            Jvm jvm = Jvm.likeThis(site.folder().resolve(main.getSimpleName() + ".log"))
                    .with(flags);
            return Map.of("contender", jvm.start(main.getName(), arguments));
        });
    }

    private static Settings all(BenchSite site, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(site.cluster().settings().values());
        all.putAll(settings);
        return new Settings(all);
    }

    private Map<String, String> ledger(Experiment experiment) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("duestream.topic.prefix", BenchSite.PREFIX);
        settings.put("duestream.clock", "fixed:" + CoreJob.NOW);
        settings.put("duestream.payer.hash.key", "bench");
        settings.put("commit.interval.ms", Integer.toString(experiment.commitMillis()));
        settings.put("num.stream.threads", Integer.toString(threads));
        settings.put("num.standby.replicas", "0");
        settings.putAll(overrides);
        return settings;
    }

    Contender loop(Experiment experiment, Shape shape, boolean log) {
        String name = log ? "log-equal loop" : "bare loop";
        String group = BenchSite.PREFIX + name.replace(' ', '-');
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("value bytes of a status", shape.sizes());
        settings.put("of a match", Integer.toString(shape.match()));
        if (log) {
            settings.put("of its log", Integer.toString(shape.log()));
        }
        return new Contender(name, group, OUTPUT, settings, (site, folder) -> {
            createOutputs(site);
            List<String> arguments = new ArrayList<>(common(site, group, experiment.commitMillis()));
            arguments.addAll(List.of("--threads", Integer.toString(threads), "--sizes", shape.sizes()));
            arguments.addAll(List.of("--match-bytes", Integer.toString(shape.match())));
            arguments.addAll(List.of("--log-bytes", Integer.toString(log ? shape.log() : 0)));
            Jvm jvm = Jvm.likeThis(site.folder().resolve("loop.log")).with(flags);
            return Map.of("contender", jvm.start(Loop.class.getName(), arguments));
        });
    }

    /** A loop that writes as much for each input on average. */
    Contender meanLoop(String name, List<MeanOutputs.Mean> means) {
        String group = BenchSite.PREFIX + name.replace(' ', '-');
        String text = MeanOutputs.text(means);
        Map<String, String> settings = Map.of("means", text);
        return new Contender(name, group, OUTPUT, settings, (site, folder) -> {
            createOutputs(site);
            List<String> arguments = new ArrayList<>(common(site, group, Experiment.CORE.commitMillis()));
            arguments.addAll(List.of("--threads", Integer.toString(threads), "--means", text));
            Jvm jvm = Jvm.likeThis(site.folder().resolve("loop.log")).with(flags);
            return Map.of("contender", jvm.start(Loop.class.getName(), arguments));
        });
    }

    /**
     * With as much memory as the others, of which it needs the most outside its heap: its state lies in RocksDB. Where its
     * checkpoints are frequent it logs changes of state, or each would write files of RocksDB's.
     */
    Contender flink(Experiment experiment, PeersJar peers) {
        long memory = Heap.megabytes(flags);
        long heap = Math.max(LEAST_FLINK_HEAP, memory / 3);
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("managed-mb", Long.toString(memory - heap));
        arguments.put("changelog", Boolean.toString(experiment.commitMillis() <= MOST_LOGGED_MILLIS));
        return peer(FLINK, FLINK_PEER, Heap.of(flags, heap), experiment, peers, peers.flink(), arguments);
    }

    Contender twin(Experiment experiment, PeersJar peers) {
        return peer(
                TWIN, "io.duestream.peers.streams.StreamsPeer", flags, experiment, peers, peers.streams(), Map.of());
    }

    /** A connection for each core: each works on a batch all the time. */
    Contender postgresSet(Experiment experiment, PeersJar peers, int batch) {
        return postgresSet(experiment.commitMillis(), peers, batch);
    }

    /** The same, but for how often it publishes: when a batch is full, and after so many milliseconds at the latest. */
    Contender postgresSet(int commitMillis, PeersJar peers, int batch) {
        Map<String, String> settings = settings(peers, peers.postgres(), threads);
        settings.put(Contender.BATCH, Integer.toString(batch));
        settings.put("commit-ms", Integer.toString(commitMillis));
        String group = group(POSTGRES_SET);
        WithPostgres start = new WithPostgres(peers.path(), (site, folder, jdbc) -> {
            createOutputs(site);
            List<String> arguments = List.of(
                    "--jdbc", jdbc, "--batch", Integer.toString(batch), "--parallelism", Integer.toString(threads));
            return startPeer(site, folder, group, SET_BASED, flags, commitMillis, peers, arguments);
        });
        return new Contender(POSTGRES_SET, group, OUTPUT, settings, start);
    }

    /** A connection for each partition: they share their waits for the disk. A large state is filled set by set. */
    Contender postgresRow(Experiment experiment, PeersJar peers, long open) {
        Map<String, String> settings = settings(peers, peers.postgres(), BenchSite.PARTITIONS);
        String parallelism = Integer.toString(BenchSite.PARTITIONS);
        String group = group(POSTGRES_ROW);
        WithPostgres start = new WithPostgres(peers.path(), (site, folder, jdbc) -> {
            createOutputs(site);
            List<String> arguments = new ArrayList<>(List.of("--jdbc", jdbc, "--parallelism", parallelism));
            if (open > MOST_FILLED_ROW_BY_ROW) {
                List<String> filling = List.of("--jdbc", jdbc, "--batch", FILL_BATCH, "--parallelism", parallelism);
                Filling.until(
                        open,
                        site,
                        group,
                        startPeer(site, folder, group, SET_BASED, flags, experiment.commitMillis(), peers, filling));
                arguments.add("--take-over");
            }
            return startPeer(site, folder, group, ROW_BY_ROW, flags, experiment.commitMillis(), peers, arguments);
        });
        return new Contender(POSTGRES_ROW, group, OUTPUT, settings, start);
    }

    /**
     * A peer from the nested module.
     *
     * @param own flags of its JVM
     * @param more options of its own
     */
    private Contender peer(
            String name,
            String mainClass,
            List<String> own,
            Experiment experiment,
            PeersJar peers,
            Map<String, String> versions,
            Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>(settings(peers, versions, threads));
        settings.putAll(more);
        settings.put("jvm", String.join(" ", own));
        return new Contender(name, group(name), OUTPUT, settings, (site, folder) -> {
            createOutputs(site);
            List<String> arguments = new ArrayList<>(List.of("--parallelism", Integer.toString(threads)));
            more.forEach((option, value) -> arguments.add("--" + option + "=" + value));
            return Map.of(
                    "contender",
                    startPeer(site, folder, group(name), mainClass, own, experiment.commitMillis(), peers, arguments));
        });
    }

    private static Map<String, String> settings(PeersJar peers, Map<String, String> versions, int parallelism) {
        Map<String, String> settings = new LinkedHashMap<>(versions);
        settings.put("parallelism", Integer.toString(parallelism));
        settings.put(Contender.PEERS, peers.build());
        return settings;
    }

    private static String group(String name) {
        return BenchSite.PREFIX + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private ChildProcess startPeer(
            BenchSite site,
            Path folder,
            String group,
            String mainClass,
            List<String> own,
            int commitMillis,
            PeersJar peers,
            List<String> more)
            throws IOException {
        List<String> arguments = new ArrayList<>(common(site, group, commitMillis));
        arguments.addAll(List.of("--registry", registry(site), "--input-prefix", BenchSite.PREFIX));
        arguments.addAll(List.of("--state", folder.toString()));
        arguments.addAll(more);
        Jvm jvm = new Jvm(own, classPath(mainClass, peers), site.folder().resolve("peer.log"));
        return jvm.start(mainClass, arguments);
    }

    /** Flink's fork of RocksDB has the packages of Kafka Streams' own, so its libraries come first. */
    private static String classPath(String mainClass, PeersJar peers) {
        return mainClass.equals(FLINK_PEER)
                ? peers.flinkFolder().resolve("*") + File.pathSeparator + peers.path()
                : peers.path().toString();
    }

    private static List<String> common(BenchSite site, String group, int commitMillis) {
        String bootstrap = site.cluster().settings().required("bootstrap.servers");
        return List.of(
                "--bootstrap",
                bootstrap,
                "--group",
                group,
                "--output-prefix",
                OUTPUT,
                "--commit-ms",
                Integer.toString(commitMillis));
    }

    private static String registry(BenchSite site) {
        return site.cluster().settings().required("schema.registry.url");
    }

    private static void createOutputs(BenchSite site) throws IOException, InterruptedException {
        new RunTopics(site.cluster(), OUTPUT, BenchSite.PARTITIONS).create();
        NewTopic log = new NewTopic(OUTPUT + "log", Optional.of(BenchSite.PARTITIONS), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
        try {
            site.admin().createTopics(Set.of(log)).all().get();
        } catch (ExecutionException failed) {
            throw new IOException("the loop's log could not be created: " + failed.getCause(), failed);
        }
    }
}
