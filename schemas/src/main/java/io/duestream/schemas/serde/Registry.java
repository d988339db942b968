package io.duestream.schemas.serde;

import com.fasterxml.jackson.core.type.TypeReference;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A Schema Registry, through Confluent's client. Every call waits for the answer. */
public final class Registry implements Closeable {
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int READ_TIMEOUT_MILLIS = 10_000;
    private static final int CACHED_SCHEMAS = 1_000;
    private static final TypeReference<SchemaString> SCHEMA_STRING = new TypeReference<>() {};

    private final SchemaRegistryClient client;
    private final @Nullable RestService rest;

    private Registry(SchemaRegistryClient client, @Nullable RestService rest) {
        this.client = client;
        this.rest = rest;
    }

    /**
     * The registry behind these URLs.
     *
     * @param configuration Confluent's own client settings, such as {@code basic.auth.credentials.source}
     */
    public static Registry at(List<String> urls, Map<String, ?> configuration) {
        RestService rest = new RestService(urls);
        rest.setHttpConnectTimeoutMs(CONNECT_TIMEOUT_MILLIS);
        rest.setHttpReadTimeoutMs(READ_TIMEOUT_MILLIS);
        return new Registry(new CachedSchemaRegistryClient(rest, CACHED_SCHEMAS, configuration), rest);
    }

    /** A client of one's own, such as Confluent's mock. It can't look schemas up by GUID. */
    public static Registry of(SchemaRegistryClient client) {
        return new Registry(client, null);
    }

    /** Confluent's client. */
    public SchemaRegistryClient client() {
        return client;
    }

    /** Returns if the registry answers, and throws if it doesn't. */
    void ping() throws IOException, RestClientException {
        if (rest == null) {
            client.getAllSubjects();
        } else {
            rest.getConfig(null);
        }
    }

    Schema fetch(SchemaId id) throws IOException, RestClientException, SchemaUnusableException {
        return switch (id) {
            case SchemaId.Numbered(int number) -> rest == null ? byClient(number) : parse(rest.getId(number), number);
            case SchemaId.Guid(UUID guid) -> byGuid(guid);
        };
    }

    private Schema byGuid(UUID guid) throws IOException, RestClientException, SchemaUnusableException {
        if (rest == null) {
            throw new SchemaUnusableException("This registry client can't look up a schema by GUID.");
        }
        // The client of 7.5.1 is older than GUIDs, so the request is spelt out.
        return parse(
                rest.httpRequest(
                        "/schemas/guids/" + guid, "GET", null, RestService.DEFAULT_REQUEST_PROPERTIES, SCHEMA_STRING),
                null);
    }

    private Schema byClient(int number) throws IOException, RestClientException, SchemaUnusableException {
        if (client.getSchemaById(number) instanceof AvroSchema avro) {
            return avro.rawSchema();
        }
        throw new SchemaUnusableException("Schema " + number + " is not Avro.");
    }

    private Schema parse(SchemaString answer, @Nullable Integer number)
            throws IOException, RestClientException, SchemaUnusableException {
        String type = answer.getSchemaType();
        if (type != null && !type.equals(AvroSchema.TYPE)) {
            throw new SchemaUnusableException("The schema is " + type + ", not Avro.");
        }
        if (answer.getReferences() != null && !answer.getReferences().isEmpty()) {
            if (number == null) {
                throw new SchemaUnusableException("The schema refers to others, which can't be looked up by GUID.");
            }
            return byClient(number);
        }
        try {
            return new Schema.Parser().parse(answer.getSchemaString());
        } catch (AvroRuntimeException | StackOverflowError notAvro) {
            throw new SchemaUnusableException("The schema can't be parsed: " + notAvro.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
