/** The oracle against small cases worked out by hand from processor/LEDGER.md. */
@NullMarked
package io.duestream.loadtests.oracle;

import org.jspecify.annotations.NullMarked;
