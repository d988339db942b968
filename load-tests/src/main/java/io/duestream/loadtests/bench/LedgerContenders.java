package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Duestream's ledger: as it is, and in mains of the bench's own. */
final class LedgerContenders {
    private static final String GROUP = BenchSite.PREFIX + "ledger";

    private final int threads;
    private final List<String> flags;
    private final Map<String, String> overrides;

    LedgerContenders(int threads, List<String> flags, Map<String, String> overrides) {
        this.threads = threads;
        this.flags = flags;
        this.overrides = overrides;
    }

    /** The processor as it is, with more settings. */
    Contender duestream(Experiment experiment, Map<String, String> more) {
        Map<String, String> settings = settings(experiment);
        settings.putAll(more);
        return new Contender(Contenders.DUESTREAM, GROUP, BenchSite.PREFIX, settings, (site, folder) -> {
            Jvm jvm = Jvm.likeThis(site.folder().resolve("duestream.log")).with(flags);
            return Map.of(
                    "contender",
                    ProcessorProcess.start("one", jvm, folder, all(site, settings))
                            .process());
        });
    }

    /** The same ledger without the guarantee: no user's choice, but it tells what the guarantee costs. */
    Contender atLeastOnce(Experiment experiment) {
        return alone(Contenders.AT_LEAST_ONCE, LedgerAtLeastOnce.class, settings(experiment), List.of());
    }

    /** The ledger in a main of the bench's own, with more settings of the processor's. */
    Contender alone(String name, Class<?> main, Map<String, String> more) {
        Map<String, String> settings = settings(Experiment.CORE);
        settings.putAll(more);
        return alone(name, main, settings, List.of());
    }

    /** Reads a topic with the settings that the ledger restores with. */
    Contender plainConsumer(String topic) {
        List<String> arguments = List.of(topic, Integer.toString(BenchSite.PARTITIONS), Integer.toString(threads));
        return alone(RestoreTrial.PLAIN, PlainConsumer.class, settings(Experiment.CORE), arguments);
    }

    /** A main that takes a file of the processor's settings, and then these arguments. */
    private Contender alone(String name, Class<?> main, Map<String, String> settings, List<String> more) {
        return new Contender(name, GROUP, BenchSite.PREFIX, settings, (site, folder) -> {
            Map<String, String> all = new HashMap<>(all(site, settings).values());
            all.put("state.dir", folder.resolve("state").toString());
            Properties properties = new Properties();
            properties.putAll(all);
            Path file = folder.resolve("ledger.properties");
            write(properties, file);
            List<String> arguments = new ArrayList<>(List.of(file.toString()));
            arguments.addAll(more);
            Jvm jvm = Jvm.likeThis(site.folder().resolve(main.getSimpleName() + ".log"))
                    .with(flags);
            return Map.of("contender", jvm.start(main.getName(), arguments));
        });
    }

    private static void write(Properties properties, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    private static Settings all(BenchSite site, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(site.cluster().settings().values());
        all.putAll(settings);
        return new Settings(all);
    }

    private Map<String, String> settings(Experiment experiment) {
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
}
