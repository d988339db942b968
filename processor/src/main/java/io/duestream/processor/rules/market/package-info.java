/** What a market's law and calendar say, as values. */
@NullMarked
package io.duestream.processor.rules.market;

import org.jspecify.annotations.NullMarked;
