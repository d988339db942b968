package io.duestream.loadtests.bench;

import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaId;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events of one kind out of records; waits for a schema that is not known yet. */
final class OutputReader<T extends SpecificRecord> {
    private static final Duration SCHEMA = Duration.ofSeconds(10);

    private final EventReader<T> reader;
    private final SchemaCache schemas;

    OutputReader(Class<T> kind, SchemaCache schemas) {
        reader = new EventReader<>(kind, schemas, ReadLimits.defaults());
        this.schemas = schemas;
    }

    /** What is in a record. */
    Decoded<T> read(ConsumerRecord<byte[], byte[]> record) {
        Decoded<T> decoded = reader.read(record.value(), null);
        while (decoded instanceof Decoded.Waiting<T>(SchemaId schema)) {
            try {
                schemas.awaitKnown(schema, SCHEMA);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while a schema was asked for", stopped);
            }
            decoded = reader.read(record.value(), null);
        }
        return decoded;
    }
}
