/** ISO 20022 cash management: camt.054 notifications, camt.053 statements and camt.052 reports become payments and returns. */
@NullMarked
package io.duestream.connectors.files.camt;

import org.jspecify.annotations.NullMarked;
