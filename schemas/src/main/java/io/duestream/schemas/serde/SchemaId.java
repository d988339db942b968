package io.duestream.schemas.serde;

import java.util.UUID;

/** How a record names the schema that it was written with. */
public sealed interface SchemaId {
    /** The number that the registry gave: 4 bytes ahead of the value, or in the header. */
    record Numbered(int number) implements SchemaId {
        @Override
        public String toString() {
            return "id " + number;
        }
    }

    /** The globally unique id of newer registries, in the header {@code __value_schema_id}. */
    record Guid(UUID guid) implements SchemaId {
        @Override
        public String toString() {
            return "GUID " + guid;
        }
    }
}
