package io.duestream.schemas;

/**
 * A key taken apart.
 *
 * @param creditor id of the creditor
 * @param reference canonical reference; {@code ~paymentId} where there is none, {@code #account} for a feed mark
 */
public record AccountKey(String creditor, String reference) {

    /** What a key stands for. */
    public enum Form {
        /** An account: creditor and canonical reference. */
        ACCOUNT,
        /** A payment without a reference. */
        WITHOUT_REFERENCE,
        /** A mark of how far a bank account's files are complete. */
        FEED_MARK
    }

    /** What this key stands for. */
    public Form form() {
        return switch (reference.charAt(0)) {
            case Keys.NO_REFERENCE -> Form.WITHOUT_REFERENCE;
            case Keys.MARK -> Form.FEED_MARK;
            default -> Form.ACCOUNT;
        };
    }

    /** The key as text. */
    @Override
    public String toString() {
        return creditor + Keys.SEPARATOR + reference;
    }
}
