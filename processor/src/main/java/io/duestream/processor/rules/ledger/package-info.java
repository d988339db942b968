/** The account: facts, where money is placed, and what a command changes. */
@NullMarked
package io.duestream.processor.rules.ledger;

import org.jspecify.annotations.NullMarked;
