package io.duestream.schemas.serde;

import io.duestream.schemas.events.Problem;
import org.apache.avro.specific.SpecificRecord;

/** What came of reading a record's value. */
public sealed interface Decoded<T extends SpecificRecord> {
    /** The event. */
    record Event<T extends SpecificRecord>(T event) implements Decoded<T> {}

    /**
     * It will never be an event: for the dead letters.
     *
     * @param reason what is wrong and what to do, without personal data
     */
    record Broken<T extends SpecificRecord>(Problem problem, String reason) implements Decoded<T> {}

    /** Its schema is not known yet: try again later. */
    record Waiting<T extends SpecificRecord>(SchemaId schema) implements Decoded<T> {}
}
