/** The ladder of reminders: when a rung is due, what it costs, whether a step that was taken stands. */
@NullMarked
package io.duestream.processor.rules.dunning;

import org.jspecify.annotations.NullMarked;
