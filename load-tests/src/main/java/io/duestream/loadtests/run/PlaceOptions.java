package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.run.RunOptions.Place;
import io.duestream.processor.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run takes place, on the command line. */
final class PlaceOptions {
    private static final String BOOTSTRAP = "bootstrap.servers";

    @Option(names = "--in-process", description = "Broker and one processor in this process: starts at once.")
    private boolean inProcess;

    @Option(names = "--instances", paramLabel = "N", description = "Processors, in place of the workload's own number.")
    private @Nullable Integer instances;

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Brokers elsewhere, in place of one here.")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "Schema Registry elsewhere, in place of one here.")
    private @Nullable String registry;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; may be given several times, later ones win.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "One setting: duestream.… of the processors, every other key of all Kafka clients.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(
            names = "--partitions",
            paramLabel = "P",
            defaultValue = "12",
            description = "Of each input (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--processor-jvm",
            paramLabel = "FLAGS",
            defaultValue = "-Xmx1g",
            description = "Of each processor (default: ${DEFAULT-VALUE}).")
    private String processorFlags = "";

    @Option(
            names = "--broker-jvm",
            paramLabel = "FLAGS",
            defaultValue = "-Xmx1g",
            description = "Of the broker (default: ${DEFAULT-VALUE}).")
    private String brokerFlags = "";

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "Classes that take the place of the processors' own: shows that a broken build is caught.")
    private @Nullable Path overlay;

    @Option(names = "--keep", description = "Topics, groups and subjects elsewhere stay; else they are deleted.")
    private boolean keep;

    /** Settings that name brokers mean these, whether an option, a file or the environment does. */
    Place place(Settings settings) {
        if (inProcess) {
            return Place.HERE;
        }
        return settings.values().containsKey(BOOTSTRAP) ? Place.BROKERS_ELSEWHERE : Place.OWN_PROCESSES;
    }

    /** How many processors there are, and how often one of them is killed; {@code kills} is null where that was not asked for. */
    Workload.Processors processors(Workload workload, @Nullable Integer kills) {
        Workload.Processors usual = inProcess ? Workload.Processors.ONE : workload.processors();
        return new Workload.Processors(
                Objects.requireNonNullElse(instances, usual.instances()),
                Objects.requireNonNullElse(kills, usual.kills()));
    }

    int partitions() {
        return partitions;
    }

    List<String> processorFlags() {
        return List.of(processorFlags.strip().split("\\s+"));
    }

    List<String> brokerFlags() {
        return List.of(brokerFlags.strip().split("\\s+"));
    }

    @Nullable
    Path overlay() {
        return overlay;
    }

    boolean keep() {
        return keep;
    }

    Settings settings() {
        Map<String, String> all = new HashMap<>(overrides);
        if (bootstrap != null) {
            all.put(BOOTSTRAP, bootstrap);
        }
        if (registry != null) {
            all.put("schema.registry.url", registry);
        }
        return Settings.load(files, all);
    }

    /** What does not go together, in words; null if all does. */
    @Nullable
    String contradiction(@Nullable Integer kills, Settings settings) {
        boolean isAlone = Objects.requireNonNullElse(instances, 1) == 1 && Objects.requireNonNullElse(kills, 0) == 0;
        if (Objects.requireNonNullElse(instances, 1) < 1
                || partitions < 1
                || Objects.requireNonNullElse(kills, 0) < 0) {
            return "--instances and --partitions must be 1 or more, --kills 0 or more";
        }
        boolean isElsewhere = settings.values().containsKey(BOOTSTRAP);
        if (inProcess && (!isAlone || isElsewhere || overlay != null)) {
            return "--in-process does not go with --instances, --kills, --bootstrap, the setting " + BOOTSTRAP
                    + " or --overlay: a process can't be killed from within, nor its classes replaced";
        }
        if (overlay != null && !overlay.toFile().isDirectory()) {
            return "--overlay names " + overlay + ", which is no folder";
        }
        return null;
    }
}
