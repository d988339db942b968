/** The verbs of {@code duestream-processor.jar}. */
@NullMarked
package io.duestream.processor.cli;

import org.jspecify.annotations.NullMarked;
