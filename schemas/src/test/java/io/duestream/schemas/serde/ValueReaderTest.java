package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.schemas.EventStreams;
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

/** What our reader reads is what Avro's reads. Another seed: {@code -Dseed=…}. */
class ValueReaderTest {
    private static final long SEED = Long.getLong("seed", 11);
    private static final int EVENTS = 300;

    @ParameterizedTest
    @EnumSource
    void shouldReadTheEventThatAvroItselfReads(EventStreams stream) throws IOException {
        // given
        Model model = Model.of(stream);
        for (Object random : new RandomData(stream.schema(), EVENTS, SEED)) {
            byte[] bytes = written(stream.schema(), random, false);

            // when
            AvroInput in = new AvroInput(bytes, 0);
            Object event = model.ours().read(in);

            // then
            assertThat(event).as("seed %d", SEED).isEqualTo(model.avros(stream, bytes));
            assertThat(in.isEnd()).as("seed %d, %s", SEED, event).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadArraysInBlocksThatSayTheirSize(EventStreams stream) throws IOException {
        // given
        Model model = Model.of(stream);
        for (Object random : new RandomData(stream.schema(), EVENTS, SEED)) {
            byte[] bytes = written(stream.schema(), random, true);

            // when, then
            assertThat(model.ours().read(new AvroInput(bytes, 0)))
                    .as("seed %d", SEED)
                    .isEqualTo(model.avros(stream, bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAValueThatEndsTooEarly(EventStreams stream) throws IOException {
        // given
        Model model = Model.of(stream);
        Object random = new RandomData(stream.schema(), 1, SEED).iterator().next();
        byte[] bytes = written(stream.schema(), random, false);

        // when, then
        for (int length = 0; length < bytes.length; length++) {
            AvroInput cut = new AvroInput(Arrays.copyOf(bytes, length), 0);
            assertThatThrownBy(() -> model.ours().read(cut))
                    .as("seed %d, %d of %d bytes", SEED, length, bytes.length)
                    .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class);
        }
    }

    @Test
    void shouldRefuseANumberOfElevenBytes() {
        // given
        byte[] bytes = new byte[11];
        Arrays.fill(bytes, (byte) -1);

        // when, then
        assertThatThrownBy(() -> new AvroInput(bytes, 0).number()).hasMessageContaining("10 bytes");
    }

    private record Model(SpecificData data, Schema schema, ValueReader ours) {
        static Model of(EventStreams stream) {
            TrustedRecords.allow();
            SpecificData data = SpecificData.getForClass(stream.recordClass());
            Schema schema = data.getSchema(stream.recordClass());
            return new Model(data, schema, ValueReader.of(schema, data));
        }

        SpecificRecord avros(EventStreams stream, byte[] bytes) throws IOException {
            return new SpecificDatumReader<SpecificRecord>(stream.schema(), schema, data)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        }
    }

    private static byte[] written(Schema schema, Object event, boolean inBlocks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EncoderFactory encoders = new EncoderFactory().configureBlockSize(64);
        BinaryEncoder encoder =
                inBlocks ? encoders.blockingBinaryEncoder(out, null) : encoders.binaryEncoder(out, null);
        new GenericDatumWriter<>(schema).write(event, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
