/** Planted violations. */
@NullMarked
package io.duestream.processor.planted.flow.one;

import org.jspecify.annotations.NullMarked;
