package io.duestream.processor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set. Keys that begin with {@code duestream.} are ours; all others are Kafka's or the registry client's and
 * pass through unchanged. Later sources win: properties files, then the environment ({@code DUESTREAM_KAFKA_BOOTSTRAP_SERVERS} is
 * {@code bootstrap.servers}, {@code DUESTREAM_HTTP_PORT} is {@code duestream.http.port}), then the command line.
 *
 * @param values all keys
 */
public record Settings(Map<String, String> values) {
    private static final String KAFKA = "DUESTREAM_KAFKA_";
    private static final String OWN = "DUESTREAM_";

    /** Our keys and their defaults; a null default means that there is none. */
    static final Map<String, String> DEFAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("duestream.topic.prefix", "duestream."),
            Map.entry("duestream.stages", "ledger"),
            Map.entry("duestream.clock", "system"),
            Map.entry("duestream.policy.default", "standard"),
            Map.entry("duestream.policies.dir", ""),
            Map.entry("duestream.payer.hash.key", ""),
            Map.entry("duestream.instance.id", ""),
            Map.entry("duestream.accounts.store", "memory"),
            Map.entry("duestream.http.host", "127.0.0.1"),
            Map.entry("duestream.http.port", "8080"),
            Map.entry("duestream.http.advertised", ""),
            Map.entry("duestream.value.max.bytes", "1048576"),
            Map.entry("duestream.schemas.register", "false"),
            Map.entry("duestream.timer.period.ms", "100"),
            Map.entry("duestream.timer.slice.ms", "5"),
            Map.entry("duestream.horizon.period.ms", "500"),
            Map.entry("duestream.thread.replacements.per.hour", "10")));

    /** Copies the values and refuses keys of ours that do not exist. */
    public Settings {
        values = Map.copyOf(values);
        for (String key : values.keySet()) {
            if (key.startsWith("duestream.") && !DEFAULTS.containsKey(key)) {
                throw new IllegalArgumentException(
                        "setting '" + key + "' does not exist; there are " + DEFAULTS.keySet());
            }
        }
    }

    /** Reads the files and this process's environment; {@code overrides} win. */
    public static Settings load(List<Path> files, Map<String, String> overrides) {
        return of(files, System.getenv(), overrides);
    }

    static Settings of(List<Path> files, Map<String, String> environment, Map<String, String> overrides) {
        Map<String, String> values = new HashMap<>();
        files.forEach(file -> values.putAll(read(file)));
        environment.forEach((name, value) -> {
            String key = key(name);
            if (key != null) {
                values.put(key, value);
            }
        });
        values.putAll(overrides);
        return new Settings(values);
    }

    private static @Nullable String key(String variable) {
        if (variable.startsWith(KAFKA)) {
            return dotted(variable.substring(KAFKA.length()));
        }
        return variable.startsWith(OWN) ? "duestream." + dotted(variable.substring(OWN.length())) : null;
    }

    private static String dotted(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("settings file " + file + " can't be read", e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** One of our settings, or its default. */
    public String get(String key) {
        String fallback = DEFAULTS.get(key);
        if (fallback == null) {
            throw new IllegalStateException("setting '" + key + "' is not listed");
        }
        return values.getOrDefault(key, fallback);
    }

    /** One of our settings as a whole number. */
    public int number(String key) {
        try {
            return Integer.parseInt(get(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("setting '" + key + "' is '" + get(key) + "', not a whole number", e);
        }
    }

    /** The settings that pass through to Kafka's clients. */
    public Map<String, String> kafka() {
        Map<String, String> kafka = new HashMap<>(values);
        kafka.keySet().removeIf(key -> key.startsWith("duestream.") || key.startsWith("schema.registry."));
        return kafka;
    }

    /** The settings of the registry client; {@code schema.registry.url} among them. */
    public Map<String, String> registry() {
        Map<String, String> registry = new HashMap<>(values);
        registry.keySet().removeIf(key -> !key.startsWith("schema.registry."));
        return registry;
    }

    /** A setting of Kafka's or the registry's that must be there. */
    public String required(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' is not set: give it on the command line, in a properties"
                    + " file (--config), or in the environment");
        }
        return value;
    }
}
