package io.duestream.schemas.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The registry's ids of the schemas that a writer writes with. They are resolved before the first record, so that
 * writing needs no registry.
 */
public final class SchemaIds {
    private final Map<EventStreams, Integer> ids;

    private SchemaIds(Map<EventStreams, Integer> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** What to do with a schema that is not registered. */
    public enum Registration {
        /** Refuse: schemas are registered in the build or by verb. */
        BY_VERB,
        /** Register it: for demos and tests. */
        AUTOMATIC
    }

    /** Ids that are known already. */
    public static SchemaIds preset(Map<EventStreams, Integer> ids) {
        return new SchemaIds(ids);
    }

    /**
     * Asks the registry for the ids of these streams' schemas. If it is away, the ids on disk hold.
     *
     * @param directory where ids are kept, for this registry only; null keeps none
     * @throws SchemaIdException if a schema is not registered, or if the registry is away and its id not on disk
     */
    public static SchemaIds resolve(
            Registry registry,
            String prefix,
            Collection<EventStreams> streams,
            Registration registration,
            @Nullable Path directory) {
        SchemaFiles files = directory == null ? null : new SchemaFiles(directory);
        Map<EventStreams, Integer> ids = new EnumMap<>(EventStreams.class);
        for (EventStreams stream : streams) {
            ids.put(stream, resolve(registry, stream, stream.subject(prefix), registration, files));
        }
        return new SchemaIds(ids);
    }

    private static int resolve(
            Registry registry,
            EventStreams stream,
            String subject,
            Registration registration,
            @Nullable SchemaFiles files) {
        try {
            AvroSchema schema = new AvroSchema(stream.schema());
            int id = registration == Registration.AUTOMATIC
                    ? registry.client().register(subject, schema)
                    : registry.client().getId(subject, schema);
            if (files != null) {
                files.storeId(subject, stream.schema(), id);
            }
            return id;
        } catch (RestClientException refused) {
            if (refused.getStatus() < 500 && refused.getStatus() != 429) {
                throw SchemaIdException.refused(subject, registration, refused);
            }
            return kept(stream, subject, files, refused);
        } catch (IOException away) {
            return kept(stream, subject, files, away);
        }
    }

    private static int kept(EventStreams stream, String subject, @Nullable SchemaFiles files, Exception cause) {
        if (files == null) {
            throw SchemaIdException.away(subject, cause);
        }
        return files.loadId(subject, stream.schema()).orElseThrow(() -> SchemaIdException.away(subject, cause));
    }

    /** The id of the stream's schema; empty if it was not among those asked for. */
    public OptionalInt of(EventStreams stream) {
        Integer id = ids.get(stream);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
