/** The job that all peers do, as {@code CORE.md} says it: decisions and records, without Kafka and without a database. */
@NullMarked
package io.duestream.peers.job;

import org.jspecify.annotations.NullMarked;
