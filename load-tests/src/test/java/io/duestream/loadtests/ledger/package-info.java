/** The processor's ledger against the oracle, which has seen only the specification. */
@NullMarked
package io.duestream.loadtests.ledger;

import org.jspecify.annotations.NullMarked;
