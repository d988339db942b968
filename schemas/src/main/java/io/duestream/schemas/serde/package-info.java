/**
 * Events to bytes and back, in the Confluent wire format, with a registry that may be away:
 * {@link io.duestream.schemas.serde.EventWriter}, {@link io.duestream.schemas.serde.EventReader}, and the
 * {@link io.duestream.schemas.serde.SchemaCache} that both of them need no registry for.
 */
@org.jspecify.annotations.NullMarked
package io.duestream.schemas.serde;
