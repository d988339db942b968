/** Planted violations. */
@NullMarked
package io.duestream.processor.planted.http;

import org.jspecify.annotations.NullMarked;
