package io.duestream.peers.job;

import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.Lookup;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * Bytes to events, for jobs without dead letters: it waits for an unknown schema and fails on what can't be read. One
 * belongs to one thread.
 */
public final class EventDecoder<T extends SpecificRecord> {
    private static final Duration REGISTRY = Duration.ofSeconds(30);

    private final EventReader<T> reader;
    private final SchemaCache schemas;

    /** A decoder of these events. */
    public EventDecoder(Class<T> type, SchemaCache schemas) {
        this.reader = new EventReader<>(type, schemas, ReadLimits.defaults());
        this.schemas = schemas;
    }

    /**
     * The event.
     *
     * @throws IllegalStateException if it is none, or if the registry does not know its schema in time
     */
    public T read(byte[] value) {
        Decoded<T> decoded = reader.read(value, null);
        if (decoded instanceof Decoded.Waiting<T> waiting && await(waiting) instanceof Lookup.Found) {
            decoded = reader.read(value, null);
        }
        return switch (decoded) {
            case Decoded.Event<T> read -> read.event();
            case Decoded.Broken<T> broken -> throw new IllegalStateException("not an event: " + broken.reason());
            case Decoded.Waiting<T> waiting ->
                throw new IllegalStateException("the registry has told no schema by " + waiting.schema() + " within "
                        + REGISTRY + ": is its URL right?");
        };
    }

    private Lookup await(Decoded.Waiting<T> waiting) {
        try {
            return schemas.awaitKnown(waiting.schema(), REGISTRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return schemas.lookup(waiting.schema());
        }
    }
}
