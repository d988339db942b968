package io.duestream.schemas.serde;

/** The registry has the schema, and it is not Avro that can be read. Asking again gives the same. */
final class SchemaUnusableException extends Exception {
    SchemaUnusableException(String message) {
        super(message);
    }
}
