package io.duestream.processor.cli;

import io.duestream.processor.Settings;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventJson;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a stream from its beginning to what its end is now. */
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        description = "Prints the committed events of a stream, from its beginning to its present end.")
public final class CatCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SCHEMA = Duration.ofSeconds(10);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SettingsOptions options;

    @Parameters(paramLabel = "STREAM", description = "Name in the catalogue, such as invoice-status.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--json", description = "Only the events, one JSON object a line.")
    private boolean json;

    private CatCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.settings();
        settings.required("bootstrap.servers");
        EventStreams stream = Arrays.stream(EventStreams.values())
                .filter(candidate -> candidate.streamName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no stream '" + name + "'; there are "
                        + Arrays.stream(EventStreams.values())
                                .map(EventStreams::streamName)
                                .toList()));
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (SchemaCache schemas =
                        new SchemaCache(SettingsOptions.registry(settings), null, SchemaCacheSettings.defaults());
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Source source =
                    new Source(schemas, new EventReader<>(stream.recordClass(), schemas, ReadLimits.defaults()));
            print(consumer, stream.topic(settings.get("duestream.topic.prefix")), source);
        }
        return 0;
    }

    /** Reads values, and waits shortly for a schema that is not known yet. */
    private record Source(SchemaCache schemas, EventReader<? extends SpecificRecord> reader) {
        Decoded<? extends SpecificRecord> read(byte[] value) throws InterruptedException {
            Decoded<? extends SpecificRecord> decoded = reader.read(value, null);
            if (decoded instanceof Decoded.Waiting<?> waiting) {
                schemas.awaitKnown(waiting.schema(), SCHEMA);
                return reader.read(value, null);
            }
            return decoded;
        }
    }

    private void print(KafkaConsumer<byte[], byte[]> consumer, String topic, Source source)
            throws InterruptedException {
        List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(places);
        consumer.seekToBeginning(places);
        Map<TopicPartition, Long> ends = consumer.endOffsets(places);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                print(record, source);
            }
        }
        spec.commandLine().getOut().flush();
    }

    private void print(ConsumerRecord<byte[], byte[]> record, Source source) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
        String place = record.partition() + "/" + record.offset() + " " + key + " ";
        if (record.value() == null) {
            out.println(json ? "null" : place + "(tombstone)");
            return;
        }
        switch (source.read(record.value())) {
            case Decoded.Event<?> event -> out.println((json ? "" : place) + EventJson.line(event.event()));
            case Decoded.Broken<?> broken ->
                spec.commandLine().getErr().println(place + broken.problem() + ": " + broken.reason());
            case Decoded.Waiting<?> waiting ->
                throw new IllegalStateException(
                        "the registry does not tell the schema by " + waiting.schema() + ": check schema.registry.url");
        }
    }
}
