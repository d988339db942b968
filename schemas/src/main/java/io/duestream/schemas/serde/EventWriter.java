package io.duestream.schemas.serde;

import io.duestream.schemas.EventStreams;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events to bytes in the Confluent wire format: byte 0, the schema's id in 4 bytes, Avro binary. One writer belongs to
 * one thread; they are cheap, and share the {@link SchemaIds}.
 */
public final class EventWriter {
    private final SchemaIds ids;
    private final Map<EventStreams, Target> targets = new EnumMap<>(EventStreams.class);
    private final AvroBytes out = new AvroBytes();

    private record Target(int schemaId, ValueWriter writer) {}

    public EventWriter(SchemaIds ids) {
        TrustedRecords.allow();
        this.ids = ids;
    }

    /**
     * The bytes of a record's value.
     *
     * @throws IllegalArgumentException if the record is not the stream's, lacks a required field, or the stream's id
     *     was not resolved: our own mistake each time
     */
    public byte[] write(SpecificRecord event, EventStreams stream) {
        if (event.getClass() != stream.recordClass()) {
            throw new IllegalArgumentException(
                    stream + " carries " + stream.recordClass().getSimpleName() + ", not "
                            + event.getClass().getSimpleName() + ".");
        }
        Target target = targets.computeIfAbsent(stream, this::target);
        out.reset();
        writeFrame(target.schemaId());
        encode(event, target.writer());
        return out.copy();
    }

    private void writeFrame(int schemaId) {
        out.octet(Frame.NUMBERED);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.octet(schemaId >>> shift);
        }
    }

    private void encode(SpecificRecord event, ValueWriter writer) {
        try {
            writer.write(out, event);
        } catch (RuntimeException incomplete) {
            throw new IllegalArgumentException(
                    event.getClass().getSimpleName() + " can't be written: " + incomplete.getMessage(), incomplete);
        }
    }

    private Target target(EventStreams stream) {
        int id = ids.of(stream)
                .orElseThrow(() -> new IllegalArgumentException("No schema id was resolved for " + stream
                        + ": name it among the streams that this writer writes."));
        SpecificData model = SpecificData.getForClass(stream.recordClass());
        return new Target(id, ValueWriter.of(model.getSchema(stream.recordClass())));
    }
}
