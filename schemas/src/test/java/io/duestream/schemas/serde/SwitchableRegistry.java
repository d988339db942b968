package io.duestream.schemas.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;

/** A registry that holds what the test put there, and fails as the test says. */
final class SwitchableRegistry extends MockSchemaRegistryClient {
    private static final int WELL = 0;
    private static final int UNREACHABLE = -1;

    final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private volatile int failure = WELL;

    SwitchableRegistry with(int id, Schema schema) {
        schemas.put(id, schema);
        return this;
    }

    void goAway() {
        failure = UNREACHABLE;
    }

    void answerWithStatus(int status) {
        failure = status;
    }

    void comeBack() {
        failure = WELL;
    }

    @Override
    public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
        asked.incrementAndGet();
        fail();
        Schema schema = schemas.get(id);
        if (schema == null) {
            throw new RestClientException("Schema " + id + " not found", 404, 40403);
        }
        return new AvroSchema(schema);
    }

    @Override
    public int getId(String subject, ParsedSchema schema) throws IOException, RestClientException {
        fail();
        return super.getId(subject, schema);
    }

    @Override
    public Collection<String> getAllSubjects() throws IOException, RestClientException {
        fail();
        return super.getAllSubjects();
    }

    private void fail() throws IOException, RestClientException {
        int now = failure;
        if (now == UNREACHABLE) {
            throw new IOException("Connection refused");
        }
        if (now != WELL) {
            throw new RestClientException("status " + now, now, now * 100 + 1);
        }
    }
}
