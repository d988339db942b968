package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.DeadLetters.Refused;
import io.duestream.schemas.EventStreams;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a record that lies under a wrong key or in a wrong partition to its place, once. */
final class Rerouting {
    private static final String HEADER = "duestream-rerouted";

    private Rerouting() {}

    /** The sink that writes back to an input. */
    static String sink(EventStreams stream) {
        return stream.streamName() + "-again";
    }

    static int times(Headers headers) {
        return headers.lastHeader(HEADER) == null ? 0 : 1;
    }

    static Record<byte[], byte[]> record(byte[] key, Refused origin) {
        Headers headers = new RecordHeaders().add(HEADER, new byte[] {1});
        return new Record<>(key, origin.value(), origin.timestamp(), headers);
    }
}
