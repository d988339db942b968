package io.duestream.processor.flow;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a stage's events to its sinks, each checked for its size first: a sink is named as its stream. */
public final class Outlet {
    /** The largest value that is sent; below Kafka's own default limit of 1 MiB for a batch. */
    public static final int MAX_BYTES = 900_000;

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final EventWriter writer;

    /** An outlet of one task. */
    public Outlet(ProcessorContext<byte[], byte[]> context, EventWriter writer) {
        this.context = context;
        this.writer = writer;
    }

    /** Sends an event; {@code timestamp} is the record's time in milliseconds. */
    public void send(Output output, long timestamp) {
        send(output.stream(), output.key().getBytes(StandardCharsets.UTF_8), output.event(), timestamp);
    }

    /** Sends an event under a key that may be no text. */
    public void send(EventStreams stream, byte[] key, SpecificRecord event, long timestamp) {
        byte[] value = writer.write(event, stream);
        if (value.length > MAX_BYTES) {
            // Ids and texts are capped where they come in, so this is a mistake of ours: shown, not sent, not fatal.
            LOG.error("event of {} bytes for {} is larger than {} and was not sent", value.length, stream, MAX_BYTES);
            return;
        }
        context.forward(new Record<>(key, value, timestamp), stream.streamName());
    }

    /** Says that a key has left a compacted stream. */
    public void tombstone(EventStreams stream, byte[] key, long timestamp) {
        context.forward(new Record<>(key, (byte[]) null, timestamp), stream.streamName());
    }
}
