package io.duestream.connectors;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Kafka's own client settings: from a file, from the environment, from the command line; the last one wins. */
final class KafkaOptions {

    private static final String ENVIRONMENT = "DUESTREAM_KAFKA_";

    @Option(names = "--bootstrap", description = "Kafka brokers, host:port,…")
    private @Nullable String bootstrap;

    @Option(names = "--kafka-config", description = "Properties file with Kafka client settings.")
    private @Nullable Path file;

    @Option(
            names = "--kafka",
            paramLabel = "NAME=VALUE",
            description = "A Kafka client setting; also as DUESTREAM_KAFKA_SECURITY_PROTOCOL and so on.")
    private Map<String, String> settings = Map.of();

    Map<String, String> settings() throws IOException {
        Map<String, String> all = new HashMap<>();
        if (file != null) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        }
        all.putAll(fromEnvironment(System.getenv()));
        all.putAll(settings);
        if (bootstrap != null) {
            all.put("bootstrap.servers", bootstrap);
        }
        return all;
    }

    /** {@code DUESTREAM_KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}. */
    static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT)) {
                String key = name.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT);
                found.put(key.replace('_', '.'), value);
            }
        });
        return found;
    }
}
