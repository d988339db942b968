package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import io.duestream.schemas.events.InvoiceEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventWriterTest {
    private static final long SEED = Long.getLong("seed", 7);
    private static final int EVENTS = 300;
    private static final int FRAME = 5;

    private final EventWriter writer = new EventWriter(SchemaIds.preset(Examples.IDS));

    @ParameterizedTest
    @EnumSource
    void shouldWriteTheBytesThatAvroItselfWrites(EventStreams stream) throws IOException {
        // given
        TrustedRecords.allow();
        for (Object random : new RandomData(stream.schema(), EVENTS, SEED)) {
            byte[] avro = avro(stream.schema(), random);
            SpecificRecord event = event(stream, avro);

            // when
            byte[] written = writer.write(event, stream);

            // then
            assertThat(Arrays.copyOfRange(written, FRAME, written.length))
                    .as("seed %d, %s", SEED, event)
                    .isEqualTo(avro);
        }
    }

    @Test
    void shouldGoOnAfterAnEventThatLacksARequiredField() {
        // given
        byte[] before = writer.write(Examples.invoice(), EventStreams.INVOICES);

        // when
        assertThatThrownBy(() -> writer.write(new InvoiceEvent(), EventStreams.INVOICES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("InvoiceEvent can't be written");

        // then
        assertThat(writer.write(Examples.invoice(), EventStreams.INVOICES)).isEqualTo(before);
    }

    private static byte[] avro(Schema schema, Object event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(schema).write(event, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static SpecificRecord event(EventStreams stream, byte[] avro) throws IOException {
        SpecificData model = SpecificData.getForClass(stream.recordClass());
        Schema reader = model.getSchema(stream.recordClass());
        return new SpecificDatumReader<SpecificRecord>(stream.schema(), reader, model)
                .read(null, DecoderFactory.get().binaryDecoder(avro, null));
    }
}
