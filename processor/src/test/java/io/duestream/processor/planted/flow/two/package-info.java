/** Planted violations. */
@NullMarked
package io.duestream.processor.planted.flow.two;

import org.jspecify.annotations.NullMarked;
