/**
 * The contract: which streams there are, how they are keyed and shaped, and what checks a cluster and a registry against it.
 * Start with {@link io.duestream.schemas.EventStreams}.
 */
@org.jspecify.annotations.NullMarked
package io.duestream.schemas;
