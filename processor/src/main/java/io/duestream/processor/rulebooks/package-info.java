/**
 * Reads markets (law) and policies (a creditor's choice within it) from files, checks them and answers by day. Data that
 * breaks a rule is refused at load, so that the rules themselves can trust their values.
 */
@NullMarked
package io.duestream.processor.rulebooks;

import org.jspecify.annotations.NullMarked;
