/** The job in Flink: one keyed function between a Kafka source and an exactly-once Kafka sink. */
@NullMarked
package io.duestream.peers.flink;

import org.jspecify.annotations.NullMarked;
