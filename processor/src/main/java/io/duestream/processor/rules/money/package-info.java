/** Sums in minor units that never wrap around. */
@NullMarked
package io.duestream.processor.rules.money;

import org.jspecify.annotations.NullMarked;
