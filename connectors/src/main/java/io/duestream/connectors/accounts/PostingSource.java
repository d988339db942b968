package io.duestream.connectors.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The kind of file whose entries of an account become payments. The same money stands in both, so an account has one;
 * the other kind only reconciles.
 */
public enum PostingSource {
    /** Statements, after the end of the day. */
    CAMT_053("camt.053"),
    /** Notifications of credits and debits. */
    CAMT_054("camt.054");

    private final String text;

    PostingSource(String text) {
        this.text = text;
    }

    /**
     * Reads {@code camt.053} or {@code camt.054}.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator
    public static PostingSource of(String text) {
        for (PostingSource source : values()) {
            if (source.text.equals(text)) {
                return source;
            }
        }
        throw new IllegalArgumentException("source: \"" + text + "\" is neither camt.053 nor camt.054");
    }

    /** Whether files of this format, such as {@code camt.054.001.08}, are of this kind. */
    public boolean isSourceOf(String format) {
        return format.startsWith(text + ".");
    }

    @Override
    public String toString() {
        return text;
    }
}
