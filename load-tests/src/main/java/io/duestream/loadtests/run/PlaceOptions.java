package io.duestream.loadtests.run;

import io.duestream.loadtests.run.RunOptions.Place;
import io.duestream.processor.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run takes place, on the command line. */
final class PlaceOptions {
    @Option(names = "--in-process", description = "Broker and one processor in this process: starts at once.")
    private boolean inProcess;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processors (default: ${DEFAULT-VALUE}).")
    private int instances;

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

    Place place() {
        if (inProcess) {
            return Place.HERE;
        }
        return bootstrap == null ? Place.OWN_PROCESSES : Place.BROKERS_ELSEWHERE;
    }

    int instances() {
        return instances;
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
            all.put("bootstrap.servers", bootstrap);
        }
        if (registry != null) {
            all.put("schema.registry.url", registry);
        }
        return Settings.load(files, all);
    }

    /** What does not go together, in words; null if all does. */
    @Nullable
    String contradiction(int kills) {
        if (instances < 1 || partitions < 1 || kills < 0) {
            return "--instances and --partitions must be 1 or more, --kills 0 or more";
        }
        if (inProcess && (instances > 1 || kills > 0 || bootstrap != null || overlay != null)) {
            return "--in-process does not go with --instances, --kills, --bootstrap or --overlay: a process can't be killed"
                    + " from within, nor its classes replaced";
        }
        if (overlay != null && !overlay.toFile().isDirectory()) {
            return "--overlay names " + overlay + ", which is no folder";
        }
        return null;
    }
}
