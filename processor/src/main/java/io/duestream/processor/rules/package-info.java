/** The rules: pure functions and values. No clock, no input or output, no Kafka: time and state are arguments. */
@NullMarked
package io.duestream.processor.rules;

import org.jspecify.annotations.NullMarked;
