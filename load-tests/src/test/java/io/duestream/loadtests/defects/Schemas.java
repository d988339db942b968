package io.duestream.loadtests.defects;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaId;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Duration;
import java.util.EnumSet;

/** A registry in memory that knows all schemas; for all ledgers of a test. */
public record Schemas(SchemaCache cache, SchemaIds ids) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Schemas known() throws InterruptedException {
        Registry registry = Registry.of(new MockSchemaRegistryClient());
        EnumSet<EventStreams> streams = EnumSet.allOf(EventStreams.class);
        SchemaIds ids = SchemaIds.resolve(
                registry, EventStreams.DEFAULT_PREFIX, streams, SchemaIds.Registration.AUTOMATIC, null);
        SchemaCache cache = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
        for (EventStreams stream : streams) {
            cache.awaitKnown(new SchemaId.Numbered(ids.of(stream).orElseThrow()), PATIENCE);
        }
        return new Schemas(cache, ids);
    }

    @Override
    public void close() {
        cache.close();
    }
}
