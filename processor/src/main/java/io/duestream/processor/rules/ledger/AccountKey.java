package io.duestream.processor.rules.ledger;

/**
 * Whose account it is.
 *
 * @param creditor id of the creditor
 * @param reference canonical reference; {@code ~} and a payment's id where the payer gave none
 */
public record AccountKey(String creditor, String reference) {
    /** Whether the payer gave a reference. */
    public boolean hasReference() {
        return !reference.startsWith("~");
    }
}
