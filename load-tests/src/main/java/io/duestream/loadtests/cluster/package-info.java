/**
 * Where brokers, registry and processors of a load run come from: processes of their own, this process, or elsewhere. What is
 * started here listens on loopback, and ends with this JVM.
 */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.cluster;
