package io.duestream.peers.streams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Records of a store as Avro, without a schema's id: only this application reads them. For several threads. */
final class StateSerde<T extends SpecificRecord> {
    static {
        String ours = StateSerde.class.getPackageName() + ".state.";
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(ours)));
    }

    private final DatumReader<T> reader;
    private final DatumWriter<T> writer;

    private StateSerde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        reader = new SpecificDatumReader<>(schema, schema, model);
        writer = new SpecificDatumWriter<>(schema, model);
    }

    static <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        StateSerde<T> serde = new StateSerde<>(type);
        return Serdes.serdeFrom((topic, state) -> serde.write(state), (topic, bytes) -> serde.read(bytes));
    }

    private byte @Nullable [] write(@Nullable T state) {
        if (state == null) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(state, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private @Nullable T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException broken) {
            throw new UncheckedIOException("a store's record can't be read: is its folder of this version?", broken);
        }
    }
}
