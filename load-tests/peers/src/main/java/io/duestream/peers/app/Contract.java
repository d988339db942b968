package io.duestream.peers.app;

import io.duestream.peers.job.FactReader;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The job's schemas, as the registry knows them; those that it writes are registered where they are not. */
public final class Contract implements Closeable {
    private final Registry registry;
    private final SchemaCache schemas;
    private final SchemaIds ids;

    private Contract(Registry registry, SchemaCache schemas, SchemaIds ids) {
        this.registry = registry;
        this.schemas = schemas;
        this.ids = ids;
    }

    /** Asks the registry. */
    public static Contract of(JobSettings settings) {
        Registry registry = Registry.at(List.of(settings.registry()), Map.of());
        SchemaIds ids = SchemaIds.resolve(
                registry, settings.outputPrefix(), JobSettings.OUTPUTS, SchemaIds.Registration.AUTOMATIC, null);
        return new Contract(registry, new SchemaCache(registry, null, SchemaCacheSettings.defaults()), ids);
    }

    /** The schemas that records were written with. */
    public SchemaCache schemas() {
        return schemas;
    }

    /** A reader for one thread. */
    public FactReader reader() {
        return new FactReader(schemas);
    }

    /** A writer for one thread. */
    public EventWriter writer() {
        return new EventWriter(ids);
    }

    @Override
    public void close() throws IOException {
        schemas.close();
        registry.close();
    }
}
