/** The processor: its settings and how its parts are put together. Start reading in {@code rules}. */
@NullMarked
package io.duestream.processor;

import org.jspecify.annotations.NullMarked;
