/** Violations of the architecture, planted so that its test is seen to fail. */
@NullMarked
package io.duestream.processor.planted;

import org.jspecify.annotations.NullMarked;
