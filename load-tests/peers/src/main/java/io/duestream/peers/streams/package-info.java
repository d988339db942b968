/** The job in the Streams DSL: a table for each topic, joined. */
@NullMarked
package io.duestream.peers.streams;

import org.jspecify.annotations.NullMarked;
