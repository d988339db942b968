/** Kafka nodes in containers, which a test may pause, kill and cut off. Clients reach them on loopback only. */
@NullMarked
package io.duestream.loadtests.containers;

import org.jspecify.annotations.NullMarked;
