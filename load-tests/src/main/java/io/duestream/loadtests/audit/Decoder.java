package io.duestream.loadtests.audit;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Records of the output streams as events. */
final class Decoder {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SchemaCache schemas;
    private final Map<EventStreams, EventReader<? extends SpecificRecord>> readers = new EnumMap<>(EventStreams.class);

    Decoder(SchemaCache schemas) {
        this.schemas = schemas;
    }

    /** The event, or why there is none. Waits for the registry, and throws if it does not answer. */
    Decoded<? extends SpecificRecord> read(EventStreams stream, byte[] value) {
        EventReader<? extends SpecificRecord> reader = readers.computeIfAbsent(
                stream, unread -> new EventReader<>(unread.recordClass(), schemas, ReadLimits.defaults()));
        Decoded<? extends SpecificRecord> decoded = reader.read(value, null);
        return decoded instanceof Decoded.Waiting<?> waiting ? again(reader, value, waiting) : decoded;
    }

    private Decoded<? extends SpecificRecord> again(
            EventReader<? extends SpecificRecord> reader, byte[] value, Decoded.Waiting<?> waiting) {
        try {
            schemas.awaitKnown(waiting.schema(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for schema " + waiting.schema(), e);
        }
        Decoded<? extends SpecificRecord> decoded = reader.read(value, null);
        if (decoded instanceof Decoded.Waiting<?>) {
            throw new IllegalStateException(
                    "the registry gives no schema by " + waiting.schema() + " within " + PATIENCE + ": is it running?");
        }
        return decoded;
    }
}
