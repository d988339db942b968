/**
 * Load whose end is known: each invoice's outcome is decided first, from the seed; its events and what must be true of it follow. Nothing
 * is kept an invoice, all is worked out from seed and number.
 */
@NullMarked
package io.duestream.loadtests.plan;

import org.jspecify.annotations.NullMarked;
