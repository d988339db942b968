/** Publishes a validated file exactly once: transactions of a thousand events, progress in the same transaction, feed marks last. */
@NullMarked
package io.duestream.connectors.publish;

import org.jspecify.annotations.NullMarked;
