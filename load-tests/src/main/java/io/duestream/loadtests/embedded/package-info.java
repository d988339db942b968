/** A Kafka broker and a Schema Registry inside this JVM, for the demo and for tests. Both listen on loopback only. */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.embedded;
