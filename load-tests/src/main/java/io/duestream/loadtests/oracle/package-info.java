/**
 * A second ledger, written from processor/LEDGER.md alone and as plainly as possible: what the processor must agree with. It shares no
 * code with the processor.
 */
@NullMarked
package io.duestream.loadtests.oracle;

import org.jspecify.annotations.NullMarked;
