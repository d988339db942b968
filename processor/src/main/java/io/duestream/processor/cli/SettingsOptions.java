package io.duestream.processor.cli;

import io.duestream.processor.Settings;
import io.duestream.schemas.serde.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where every verb takes its settings from. */
final class SettingsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file; may be given several times, later ones win.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "One setting: duestream.… is ours, every other key is Kafka's and passes through unchanged.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "bootstrap.servers")
    private @Nullable String bootstrap;

    @Option(names = "--registry", paramLabel = "URL", description = "schema.registry.url")
    private @Nullable String registry;

    Settings settings() {
        return settings(Map.of());
    }

    Settings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(overrides);
        if (bootstrap != null) {
            all.put("bootstrap.servers", bootstrap);
        }
        if (registry != null) {
            all.put("schema.registry.url", registry);
        }
        all.putAll(more);
        return Settings.load(files, all);
    }

    static Admin admin(Settings settings) {
        settings.required("bootstrap.servers");
        return Admin.create(new HashMap<>(settings.kafka()));
    }

    static Registry registry(Settings settings) {
        return Registry.at(List.of(settings.required("schema.registry.url").split(",")), settings.registry());
    }
}
