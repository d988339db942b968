package io.duestream.loadtests.defects;

import static java.util.stream.Collectors.toMap;

import io.duestream.loadtests.plan.PlannedEvent;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.Stages;
import io.duestream.processor.rulebooks.CreditorChoice;
import io.duestream.processor.rulebooks.CreditorDirectory;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The processor's ledger stage with the policies that come with it; whichever processor this class is loaded beside. */
public final class DrivenLedger implements Ledger {
    private static final String PREFIX = EventStreams.DEFAULT_PREFIX;
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final List<EventStreams> OUTPUTS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    private final EventWriter writer;
    private final TopologyTestDriver driver;
    private final Map<EventStreams, TestInputTopic<byte[], byte[]>> inputs = new EnumMap<>(EventStreams.class);
    private final Map<EventStreams, TestOutputTopic<byte[], byte[]>> outputs = new EnumMap<>(EventStreams.class);
    private Instant now = Instant.EPOCH;

    /** Starts it; its state lies in the directory. */
    public DrivenLedger(List<Creditor> creditors, Schemas schemas, Path state) {
        writer = new EventWriter(schemas.ids());
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        driver = new TopologyTestDriver(
                Stages.ALL.getFirst().topology().with(means(creditors, schemas)), config, Instant.EPOCH);
        for (EventStreams stream : List.of(EventStreams.INVOICES, EventStreams.PAYMENTS)) {
            inputs.put(
                    stream,
                    driver.createInputTopic(
                            stream.topic(PREFIX), new ByteArraySerializer(), new ByteArraySerializer()));
        }
        for (EventStreams stream : OUTPUTS) {
            outputs.put(
                    stream,
                    driver.createOutputTopic(
                            stream.topic(PREFIX), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        }
    }

    private StageMeans means(List<Creditor> creditors, Schemas schemas) {
        CreditorDirectory directory = new CreditorDirectory();
        directory.update(creditors.stream().collect(toMap(Creditor::getCreditor, DrivenLedger::choice)), Set.of());
        Rulebooks rulebooks = new Rulebooks(Policies.load(Markets.load()), "standard", directory);
        return new StageMeans(
                PREFIX,
                1,
                rulebooks,
                rulebooks::accounts,
                () -> now,
                partition -> now,
                schemas.cache(),
                schemas.ids(),
                ReadLimits.defaults(),
                "test",
                StoreKind.MEMORY,
                PERIOD,
                Duration.ofSeconds(10));
    }

    private static CreditorChoice choice(Creditor creditor) {
        return new CreditorChoice(
                creditor.getMarket(),
                creditor.getPolicies().stream()
                        .map(choice -> new CreditorChoice.PolicyFrom(choice.getFrom(), choice.getPolicy()))
                        .toList(),
                Set.copyOf(creditor.getAccounts()));
    }

    @Override
    public void clock(Instant moment) {
        now = moment;
    }

    @Override
    public void send(PlannedEvent event) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        TestInputTopic<byte[], byte[]> input = inputs.get(event.stream());
        if (input == null) {
            throw new IllegalArgumentException("not an input: " + event.stream());
        }
        input.pipeInput(key, writer.write(event.event(), event.stream()));
    }

    @Override
    public void tick() {
        driver.advanceWallClockTime(PERIOD);
    }

    @Override
    public List<OutputRecord> published() {
        List<OutputRecord> published = new ArrayList<>();
        outputs.forEach((stream, topic) -> topic.readRecordsToList()
                .forEach(record -> published.add(new OutputRecord(stream, record.key(), record.value()))));
        return published;
    }

    @Override
    public void close() {
        driver.close();
    }
}
