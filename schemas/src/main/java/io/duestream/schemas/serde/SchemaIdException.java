package io.duestream.schemas.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.schemas.serde.SchemaIds.Registration;

/** A writer can't start: the id of a schema that it writes with is not to be had. */
public final class SchemaIdException extends RuntimeException {
    private SchemaIdException(String message, Exception cause) {
        super(message, cause);
    }

    static SchemaIdException refused(String subject, Registration registration, RestClientException cause) {
        String remedy =
                switch (registration) {
                    case BY_VERB -> "Its present schema is not registered there: run 'schemas register' first.";
                    case AUTOMATIC -> "It refused to register the schema: run 'schemas check' to see why.";
                };
        return new SchemaIdException(
                "The registry gives no id for subject " + subject + ". " + remedy + " It said: " + cause.getMessage(),
                cause);
    }

    static SchemaIdException away(String subject, Exception cause) {
        return new SchemaIdException(
                "The Schema Registry does not answer, and the id of subject " + subject
                        + " is not kept on disk: start again when the registry answers. It said: " + cause.getMessage(),
                cause);
    }
}
