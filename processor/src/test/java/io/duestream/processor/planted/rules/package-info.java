/** Planted violations. */
@NullMarked
package io.duestream.processor.planted.rules;

import org.jspecify.annotations.NullMarked;
