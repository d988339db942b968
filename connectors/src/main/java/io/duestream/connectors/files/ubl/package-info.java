/** UBL 2.1 and Peppol BIS Billing 3: invoices and credit notes. */
@NullMarked
package io.duestream.connectors.files.ubl;

import org.jspecify.annotations.NullMarked;
