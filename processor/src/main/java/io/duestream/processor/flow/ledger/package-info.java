/** The LEDGER stage: one live account per creditor and reference. */
@NullMarked
package io.duestream.processor.flow.ledger;

import org.jspecify.annotations.NullMarked;
