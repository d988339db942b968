/** What a load run measures: latencies of outputs, progress and lag, processor time, memory, state. */
@org.jspecify.annotations.NullMarked
package io.duestream.loadtests.observe;
