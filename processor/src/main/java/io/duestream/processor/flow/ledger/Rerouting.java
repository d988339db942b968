package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.DeadLetters.Refused;
import io.duestream.schemas.EventStreams;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends a record that lies under a wrong key or in a wrong partition to its place, once. */
final class Rerouting {
    /** Names the schema of a value, in the newer form of the wire format. */
    static final String SCHEMA_ID = "__value_schema_id";

    private static final String HEADER = "duestream-rerouted";

    private Rerouting() {}

    /** The sink that writes back to an input. */
    static String sink(EventStreams stream) {
        return stream.streamName() + "-again";
    }

    static boolean isDone(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }

    static Record<byte[], byte[]> record(byte[] key, Refused origin, byte @Nullable [] schemaIdHeader) {
        Headers headers = new RecordHeaders().add(HEADER, new byte[] {1});
        if (schemaIdHeader != null) {
            headers.add(SCHEMA_ID, schemaIdHeader);
        }
        return new Record<>(key, origin.value(), origin.timestamp(), headers);
    }
}
