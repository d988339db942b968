package io.duestream.schemas.serde;

import java.time.Instant;
import org.apache.avro.Schema;

/** What is known of a schema at this moment. */
public sealed interface Lookup {
    /** The schema. */
    record Found(Schema schema) implements Lookup {}

    /** The registry has not answered yet; it is asked until it does. */
    record Pending() implements Lookup {}

    /**
     * The registry answered that it has no such schema, or none that is Avro. It is asked again now and then, for a
     * registration may come after the first record.
     *
     * @param since when the schema was first looked up in vain, system clock
     */
    record Absent(String reason, Instant since) implements Lookup {}
}
