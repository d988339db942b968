package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.duestream.loadtests.lives.Events;
import io.duestream.processor.ProcessorApp;
import io.duestream.processor.Settings;
import io.duestream.processor.flow.StageRunner;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.serde.Registry;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad records and an absent registry on a real broker: everything else flows on, and no task is closed. */
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ASKED_IN_VAIN = Integer.getInteger("registry.asked", 6);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @SuppressWarnings("NullAway.Init")
    private Outputs outputs;

    @SuppressWarnings("NullAway.Init")
    private ProcessorApp app;

    @BeforeEach
    void start(@TempDir Path state) throws Exception {
        cluster = TestCluster.embedded(2);
        outputs = new Outputs(cluster);
        allowLargeRecords();
        app = new ProcessorApp(new Settings(Map.of(
                "bootstrap.servers",
                cluster.bootstrap,
                "schema.registry.url",
                cluster.registry.url(),
                "state.dir",
                state.toString(),
                "num.standby.replicas",
                "0",
                "duestream.http.port",
                "0",
                "duestream.clock",
                "fixed:" + NOW)));
        app.start();
    }

    @AfterEach
    void stop() throws Exception {
        app.close();
        outputs.close();
        cluster.close();
    }

    private void allowLargeRecords() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrap))) {
            ConfigResource topic =
                    new ConfigResource(ConfigResource.Type.TOPIC, EventStreams.INVOICES.topic(TestCluster.PREFIX));
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", "8388608"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    @Test
    void shouldSetBadRecordsAsideAndGoOnWithTheOthers() {
        // given
        sendInvoice(1);
        awaitInvoices(1);
        double closed = closedTasks();

        // when
        byte[] key = "acme|42".getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[500];
        new SplittableRandom(7).nextBytes(random);
        random[0] = 9;
        byte[] good = cluster.writer.write(invoice(2), EventStreams.INVOICES);
        byte[] unknownSchema = good.clone();
        ByteBuffer.wrap(unknownSchema).putInt(1, 987_654);
        cluster.send(EventStreams.INVOICES, key, random, null);
        cluster.send(EventStreams.INVOICES, key, unknownSchema, null);
        cluster.send(EventStreams.INVOICES, key, Arrays.copyOf(good, good.length / 2), null);
        cluster.send(EventStreams.INVOICES, key, null, null);
        cluster.send(EventStreams.INVOICES, key, new byte[2 << 20], null);
        cluster.send(EventStreams.INVOICES, null, random, 0);
        for (int number = 3; number <= 50; number++) {
            sendInvoice(number);
        }

        // then
        awaitInvoices(49);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters())
                .extracting(DeadLetter::getProblem)
                .containsExactlyInAnyOrder(
                        Problem.NOT_AVRO,
                        Problem.NOT_AVRO,
                        Problem.NOT_AVRO,
                        Problem.NO_VALUE,
                        Problem.TOO_LARGE,
                        Problem.UNKNOWN_SCHEMA));
        assertThat(letters()).allSatisfy(letter -> assertThat(
                        letter.getRaw() == null ? 0 : letter.getRaw().remaining())
                .isLessThanOrEqualTo(256 * 1024));
        assertThat(closedTasks()).as("tasks closed").isEqualTo(closed);
        assertThat(app.isLive()).isTrue();
    }

    @Test
    void shouldFlowOnWhileTheRegistryIsAwayAndTakeTheRestWhenItIsBack() throws Exception {
        // given
        sendInvoice(1);
        awaitInvoices(1);
        double closed = closedTasks();
        int newerId = registerNewerSchema();
        cluster.registry.stopListening();

        // when
        byte[] newer = cluster.writer.write(invoice(2), EventStreams.INVOICES);
        ByteBuffer.wrap(newer).putInt(1, newerId);
        try (DeafPort registry = new DeafPort(URI.create(cluster.registry.url()).getPort())) {
            cluster.send(EventStreams.INVOICES, "acme|1002".getBytes(StandardCharsets.UTF_8), newer, null);
            for (int number = 3; number <= 30; number++) {
                sendInvoice(number);
            }
            awaitInvoices(29);
            await().atMost(PATIENCE.plusSeconds(5L * ASKED_IN_VAIN)).until(() -> registry.asked() >= ASKED_IN_VAIN);
            assertThat(letters()).isEmpty();
            awaitInvoices(29);
        }
        cluster.registry.listenAgain();

        // then
        awaitInvoices(30);
        assertThat(letters()).isEmpty();
        assertThat(closedTasks()).as("tasks closed").isEqualTo(closed);
    }

    private int registerNewerSchema() throws Exception {
        Schema present = EventStreams.INVOICES.schema();
        SchemaBuilder.FieldAssembler<Schema> newer = SchemaBuilder.record(present.getName())
                .namespace(present.getNamespace())
                .doc("a newer version with the same fields")
                .fields();
        for (Schema.Field field : present.getFields()) {
            newer = field.hasDefaultValue()
                    ? newer.name(field.name()).type(field.schema()).withDefault(null)
                    : newer.name(field.name()).type(field.schema()).noDefault();
        }
        try (Registry registry = Registry.at(List.of(cluster.registry.url()), Map.of())) {
            return registry.client()
                    .register(EventStreams.INVOICES.subject(TestCluster.PREFIX), new AvroSchema(newer.endRecord()));
        }
    }

    private static InvoiceEvent invoice(int number) {
        return new Events("acme", Integer.toString(1000 + number), NOW)
                .issued("i" + number, 49_900, DAY, DAY.plusDays(14));
    }

    private void sendInvoice(int number) {
        cluster.send(EventStreams.INVOICES, "acme|" + (1000 + number), invoice(number));
        cluster.flush();
    }

    private void awaitInvoices(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        outputs.all().stream().filter(output -> output.event() instanceof InvoiceStatus))
                .hasSize(count));
    }

    private List<DeadLetter> letters() {
        return outputs.all().stream()
                .filter(output -> output.event() instanceof DeadLetter)
                .map(output -> (DeadLetter) output.event())
                .toList();
    }

    /** How many tasks were closed since the start, over all threads. */
    private double closedTasks() {
        double sum = 0;
        for (StageRunner stage : app.stages()) {
            for (var metric : stage.streams().metrics().entrySet()) {
                if (metric.getKey().name().equals("task-closed-total")) {
                    sum += ((Number) metric.getValue().metricValue()).doubleValue();
                }
            }
        }
        return sum;
    }
}
