/** Who the creditors are, how their invoices are recognised, and which bank file posts to which account. */
@NullMarked
package io.duestream.connectors.accounts;

import org.jspecify.annotations.NullMarked;
