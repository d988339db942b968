/** Kafka around the rules: one package a stage. A stage gets state, calls the rule, puts state, forwards events. */
@NullMarked
package io.duestream.processor.flow;

import org.jspecify.annotations.NullMarked;
