package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventReaderTest {
    private static final int NEWER = 90;
    private static final int FOREIGN = 91;
    private static final int RECURSIVE = 92;
    private static final int NULLS = 93;
    private static final int NO_RECORD = 94;
    private static final int LACKING = 95;
    private static final int UNKNOWN = 99;
    private static final SchemaCacheSettings QUICK = new SchemaCacheSettings(
            Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(30), Duration.ofSeconds(1));

    private final SwitchableRegistry registry = new SwitchableRegistry();
    private final SchemaCache cache = new SchemaCache(Registry.of(registry), null, QUICK);
    private final EventReader<PaymentEvent> payments = reader(PaymentEvent.class);

    @BeforeEach
    void registerSchemas() throws InterruptedException {
        for (EventStreams stream : EventStreams.values()) {
            know(Examples.idOf(stream), stream.schema());
        }
    }

    @AfterEach
    void closeCache() {
        cache.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadWhatWasWritten(EventStreams stream) {
        // given
        SpecificRecord event = Examples.of(stream);

        // when
        Decoded<? extends SpecificRecord> decoded = reader(stream.recordClass()).read(written(event, stream), null);

        // then
        assertThat(decoded).isEqualTo(new Decoded.Event<>(event));
    }

    @Test
    void shouldWriteTheWireFormat() {
        // when
        byte[] bytes = written(Examples.payment(), EventStreams.PAYMENTS);

        // then
        assertThat(bytes).startsWith(0, 0, 0, 0, Examples.idOf(EventStreams.PAYMENTS));
    }

    @Test
    void shouldWriteAgainAfterAnEventThatCannotBeWritten() {
        // given
        EventWriter writer = writer();
        PaymentEvent incomplete = new PaymentEvent();
        byte[] expected = writer.write(Examples.payment(), EventStreams.PAYMENTS);

        // when
        Throwable refusal = catchRefusal(writer, incomplete);

        // then
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PaymentEvent");
        assertThat(writer.write(Examples.payment(), EventStreams.PAYMENTS)).isEqualTo(expected);
    }

    @Test
    void shouldRefuseToWriteAnEventToAnotherStream() {
        assertThat(catchRefusal(writer(), Examples.invoice()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PAYMENTS carries PaymentEvent, not InvoiceEvent.");
    }

    @Test
    void shouldSayWhatIsBroken() {
        byte[] good = written(Examples.payment(), EventStreams.PAYMENTS);

        assertBroken(payments.read(null, null), Problem.NO_VALUE, "no value");
        assertBroken(payments.read(new byte[0], null), Problem.NOT_AVRO, "byte 0");
        assertBroken(payments.read(new byte[] {0, 0, 0, 1}, null), Problem.NOT_AVRO, "byte 0");
        assertBroken(
                payments.read("{\"amount\": 1}".getBytes(StandardCharsets.UTF_8), null), Problem.NOT_AVRO, "byte 0");
        assertBroken(payments.read(new byte[] {0, -1, 0, 0, 1, 5}, null), Problem.NOT_AVRO, "names schema -");
        assertBroken(payments.read(Arrays.copyOf(good, good.length - 1), null), Problem.NOT_AVRO, "can't be read");
        assertBroken(payments.read(Arrays.copyOf(good, good.length + 1), null), Problem.NOT_AVRO, "goes on");
        assertBroken(payments.read(new byte[(1 << 20) + 1], null), Problem.TOO_LARGE, "1048577 bytes");
    }

    @Test
    void shouldReadOnlyItsOwnRecord() throws InterruptedException {
        // given
        know(FOREIGN, new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"x.PaymentEvent\",\"fields\":[]}"));
        know(NO_RECORD, Schema.create(Schema.Type.STRING));

        // when
        Decoded<PaymentEvent> invoice = payments.read(written(Examples.invoice(), EventStreams.INVOICES), null);

        // then
        assertBroken(invoice, Problem.NOT_AVRO, "written as io.duestream.schemas.events.InvoiceEvent");
        assertBroken(payments.read(framed(FOREIGN), null), Problem.NOT_AVRO, "written as x.PaymentEvent");
        assertBroken(
                payments.read(framed(NO_RECORD, (byte) 2, (byte) 65), null), Problem.NOT_AVRO, "written as string");
    }

    @Test
    void shouldWaitWhileTheRegistryIsAwayAndReadWhenItIsBack() throws InterruptedException {
        // given
        registry.goAway();
        byte[] value = written(Examples.payment(), EventStreams.PAYMENTS);
        ByteBuffer.wrap(value).putInt(1, UNKNOWN);
        Decoded<PaymentEvent> before = payments.read(value, null);

        // when
        know(UNKNOWN, EventStreams.PAYMENTS.schema());

        // then
        assertThat(before).isEqualTo(new Decoded.Waiting<>(new SchemaId.Numbered(UNKNOWN)));
        assertThat(payments.read(value, null)).isEqualTo(new Decoded.Event<>(Examples.payment()));
    }

    @Test
    void shouldWaitForADeniedSchemaOnlySoLong() {
        // given
        EventReader<PaymentEvent> hasty =
                new EventReader<>(PaymentEvent.class, cache, new ReadLimits(1_000, Duration.ofMillis(1)));

        // then
        assertThat(payments.read(framed(UNKNOWN), null)).isInstanceOf(Decoded.Waiting.class);
        await().untilAsserted(
                        () -> assertBroken(hasty.read(framed(UNKNOWN), null), Problem.UNKNOWN_SCHEMA, "by id 99"));
        assertThat(payments.read(framed(UNKNOWN), null)).isInstanceOf(Decoded.Waiting.class);
    }

    @Test
    void shouldReadTheHeaderForms() {
        // given
        byte[] value = written(Examples.payment(), EventStreams.PAYMENTS);
        byte[] bare = Arrays.copyOfRange(value, 5, value.length);
        byte[] number = Arrays.copyOf(value, 5);
        byte[] guid =
                ByteBuffer.allocate(17).put((byte) 1).putLong(1).putLong(2).array();

        // then
        assertThat(payments.read(bare, number)).isEqualTo(new Decoded.Event<>(Examples.payment()));
        assertThat(payments.read(bare, guid)).isEqualTo(new Decoded.Waiting<>(new SchemaId.Guid(new UUID(1, 2))));
        assertBroken(payments.read(bare, new byte[0]), Problem.NOT_AVRO, "header");
        assertBroken(payments.read(bare, new byte[] {1, 2, 3}), Problem.NOT_AVRO, "header");
    }

    @Test
    void shouldReadWhatANewerPublisherWroteAsFarAsItKnowsIt() throws InterruptedException {
        // given
        String newer = EventStreams.PAYMENTS
                .schema()
                .toString()
                .replace(
                        "{\"type\":\"record\",\"name\":\"FeedMark\"",
                        "{\"type\":\"record\",\"name\":\"PaymentHeld\",\"fields\":[]},"
                                + "{\"type\":\"record\",\"name\":\"FeedMark\"");
        Schema schema = new Schema.Parser().parse(newer);
        know(NEWER, schema);
        byte[] known = written(Examples.payment(), EventStreams.PAYMENTS);
        ByteBuffer.wrap(known).putInt(1, NEWER);
        GenericRecord held = new GenericRecordBuilder(schema)
                .set("eventId", "1")
                .set("occurredAt", 0L)
                .set("recordedAt", 0L)
                .set("version", 1L)
                .set("creditor", "acme")
                .set("reference", "1")
                .set("account", "1")
                .set(
                        "change",
                        new GenericData.Record(
                                schema.getField("change").schema().getTypes().get(2)))
                .build();

        // then
        assertThat(payments.read(known, null)).isEqualTo(new Decoded.Event<>(Examples.payment()));
        assertBroken(
                payments.read(encoded(NEWER, held), null), Problem.NOT_AVRO, "can't be read with the schema by id 90");
    }

    @Test
    void shouldRefuseWritersThatLackARequiredField() throws InterruptedException {
        // given
        Schema schema = like("{\"name\":\"eventId\",\"type\":\"string\"}");
        know(LACKING, schema);

        // then
        assertBroken(payments.read(framed(LACKING, (byte) 2, (byte) 65), null), Problem.NOT_AVRO, "can't be read");
    }

    @Test
    void shouldSurviveNestingWithoutEnd() throws InterruptedException {
        // given
        String extra = "{\"name\":\"nested\",\"type\":{\"type\":\"record\",\"name\":\"Nested\",\"fields\":"
                + "[{\"name\":\"next\",\"type\":[\"null\",\"Nested\"]}]}},";
        know(RECURSIVE, withLeadingField(extra));
        byte[] deep = new byte[1 << 20];
        Arrays.fill(deep, (byte) 2);
        ByteBuffer.wrap(deep).put((byte) 0).putInt(RECURSIVE);

        // then
        assertBroken(payments.read(deep, null), Problem.NOT_AVRO, "can't be read");
        assertThat(payments.read(written(Examples.payment(), EventStreams.PAYMENTS), null))
                .isInstanceOf(Decoded.Event.class);
    }

    @Test
    void shouldSurviveCountsOfItemsThatTakeNoBytes() throws InterruptedException {
        // given
        know(NULLS, withLeadingField("{\"name\":\"nulls\",\"type\":{\"type\":\"array\",\"items\":\"null\"}},"));
        byte[] countOfMaxInt = {-2, -1, -1, -1, 15};

        // then
        assertBroken(payments.read(framed(NULLS, countOfMaxInt), null), Problem.NOT_AVRO, "can't be read");
    }

    @Test
    void shouldReadInvoicesAndPaymentsSideBySide() {
        assertThat(reader(InvoiceEvent.class).read(written(Examples.invoice(), EventStreams.INVOICES), null))
                .isEqualTo(new Decoded.Event<>(Examples.invoice()));
    }

    private static Schema like(String fields) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"PaymentEvent\",\"namespace\":\"io.duestream.schemas.events\","
                        + "\"fields\":[" + fields + "]}");
    }

    private static Schema withLeadingField(String field) {
        String schema = EventStreams.PAYMENTS.schema().toString();
        return new Schema.Parser()
                .parse(schema.replaceFirst("\"fields\":\\[", "\"fields\":[" + field.replace("$", "\\$")));
    }

    private void know(int id, Schema schema) throws InterruptedException {
        registry.with(id, schema).comeBack();
        assertThat(cache.awaitKnown(new SchemaId.Numbered(id), Duration.ofSeconds(20)))
                .isInstanceOf(Lookup.Found.class);
    }

    private <T extends SpecificRecord> EventReader<T> reader(Class<T> type) {
        return new EventReader<>(type, cache, ReadLimits.defaults());
    }

    private static byte[] written(SpecificRecord event, EventStreams stream) {
        return new EventWriter(SchemaIds.preset(Map.of(stream, Examples.idOf(stream)))).write(event, stream);
    }

    private static EventWriter writer() {
        return new EventWriter(SchemaIds.preset(Map.of(EventStreams.PAYMENTS, Examples.idOf(EventStreams.PAYMENTS))));
    }

    private static Throwable catchRefusal(EventWriter writer, SpecificRecord event) {
        return catchThrowable(() -> writer.write(event, EventStreams.PAYMENTS));
    }

    private static byte[] framed(int id, byte... rest) {
        return ByteBuffer.allocate(5 + rest.length)
                .put((byte) 0)
                .putInt(id)
                .put(rest)
                .array();
    }

    private static byte[] encoded(int id, GenericRecord event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(framed(id));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void assertBroken(Decoded<?> decoded, Problem problem, String reason) {
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Broken.class, broken -> {
            assertThat(broken.problem()).isEqualTo(problem);
            assertThat(broken.reason()).contains(reason);
        });
    }
}
