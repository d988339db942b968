/**
 * The job in PostgreSQL, twice: set by set and row by row. Both are lanes: a lane reads some partitions of all inputs, has one connection
 * and one producer, and is the only one that touches its accounts.
 */
@NullMarked
package io.duestream.peers.postgres;

import org.jspecify.annotations.NullMarked;
