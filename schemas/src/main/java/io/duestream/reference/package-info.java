/**
 * Payment references of the Nordic countries: their canonical form, which is the key that publishers and the processor
 * agree on, their check digits, and the formats that a creditor may have agreed with its bank. Pure text, no I/O.
 */
@NullMarked
package io.duestream.reference;

import org.jspecify.annotations.NullMarked;
