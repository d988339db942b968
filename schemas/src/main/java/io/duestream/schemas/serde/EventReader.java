package io.duestream.schemas.serde;

import static java.util.Objects.requireNonNull;

import io.duestream.schemas.events.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to events. It never throws, whatever the bytes, and never waits. One reader belongs to one thread; they are
 * cheap, and share a {@link SchemaCache}.
 *
 * @param <T> the generated class of the stream's records
 */
public final class EventReader<T extends SpecificRecord> {
    private static final int MAX_REASON = 300;

    private final Class<T> type;
    private final SpecificData model;
    private final Schema readerSchema;
    private final SchemaCache schemas;
    private final ReadLimits limits;
    private final Map<SchemaId, Version<T>> versions = new HashMap<>();
    private @Nullable BinaryDecoder decoder;

    /** One writer's schema, resolved once against ours; {@code same} reads what was written with ours. */
    private record Version<T>(Schema writerSchema, @Nullable ValueReader same, DatumReader<T> reader) {}

    public EventReader(Class<T> type, SchemaCache schemas, ReadLimits limits) {
        TrustedRecords.allow();
        this.type = type;
        this.model = SpecificData.getForClass(type);
        this.readerSchema = model.getSchema(type);
        this.schemas = schemas;
        this.limits = limits;
    }

    /**
     * Reads a record's value.
     *
     * @param schemaIdHeader the last header {@code __value_schema_id}, if the record has one
     */
    public Decoded<T> read(byte @Nullable [] value, byte @Nullable [] schemaIdHeader) {
        if (value == null) {
            return new Decoded.Broken<>(
                    Problem.NO_VALUE, "The record has no value, and this stream knows no tombstones.");
        }
        if (value.length > limits.maxBytes()) {
            return new Decoded.Broken<>(
                    Problem.TOO_LARGE,
                    "The value has " + value.length + " bytes, and " + limits.maxBytes()
                            + " are read: send less at once.");
        }
        return switch (Frame.of(value, schemaIdHeader)) {
            case Frame.Unframed(String reason) -> notAvro(reason);
            case Frame.Framed(SchemaId schema, int offset) -> read(value, offset, schema);
        };
    }

    private Decoded<T> read(byte[] value, int offset, SchemaId id) {
        return switch (schemas.lookup(id)) {
            case Lookup.Found(Schema writer) -> read(value, offset, id, writer);
            case Lookup.Pending pending -> new Decoded.Waiting<>(id);
            case Lookup.Absent(String reason, Instant since) -> unknown(id, reason, since);
        };
    }

    private Decoded<T> unknown(SchemaId id, String reason, Instant since) {
        if (Duration.between(since, Instant.now()).compareTo(limits.unknownSchema()) < 0) {
            return new Decoded.Waiting<>(id);
        }
        return new Decoded.Broken<>(
                Problem.UNKNOWN_SCHEMA,
                shortened("The registry gives no schema by " + id + ": register it there, then send the record again. "
                        + reason));
    }

    private Decoded<T> read(byte[] value, int offset, SchemaId id, Schema writer) {
        if (!readerSchema.getFullName().equals(writer.getFullName())) {
            return notAvro("The value was written as " + writer.getFullName() + ", and this stream carries "
                    + readerSchema.getFullName() + ".");
        }
        try {
            return decode(value, offset, version(id, writer));
        } catch (IOException | RuntimeException | StackOverflowError garbage) {
            // A recursive writer's schema may nest as deep as the bytes say.
            return notAvro("The value can't be read with the schema by " + id + ": " + garbage);
        }
    }

    private Decoded<T> decode(byte[] value, int offset, Version<T> version) throws IOException {
        return version.same() == null ? resolve(value, offset, version) : decode(value, offset, version.same());
    }

    private Decoded<T> decode(byte[] value, int offset, ValueReader same) {
        AvroInput in = new AvroInput(value, offset);
        T event = type.cast(requireNonNull(same.read(in)));
        return in.isEnd() ? new Decoded.Event<>(event) : tooLong();
    }

    private Decoded<T> resolve(byte[] value, int offset, Version<T> version) throws IOException {
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, decoder);
        decoder = in;
        T event = version.reader().read(null, in);
        return in.isEnd() ? new Decoded.Event<>(event) : tooLong();
    }

    private Decoded<T> tooLong() {
        return notAvro("The value goes on after the end of the event.");
    }

    private Version<T> version(SchemaId id, Schema writer) {
        Version<T> known = versions.get(id);
        if (known != null && known.writerSchema().equals(writer)) {
            return known;
        }
        boolean same =
                SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(readerSchema));
        Version<T> resolved = new Version<>(
                writer,
                same ? ValueReader.of(readerSchema, model) : null,
                new SpecificDatumReader<>(writer, readerSchema, model));
        versions.put(id, resolved);
        return resolved;
    }

    private Decoded<T> notAvro(String reason) {
        return new Decoded.Broken<>(Problem.NOT_AVRO, shortened(reason));
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }
}
