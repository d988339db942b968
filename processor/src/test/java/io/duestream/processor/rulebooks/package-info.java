/** Tests of the rulebooks: what is accepted, and the exact message of each refusal. */
@NullMarked
package io.duestream.processor.rulebooks;

import org.jspecify.annotations.NullMarked;
