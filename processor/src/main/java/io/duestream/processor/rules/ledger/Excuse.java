package io.duestream.processor.rules.ledger;

/** Why a step does not stand. */
public enum Excuse {
    /** The claim was void. */
    CANCELLED("the invoice was cancelled"),
    /** Credit notes took the whole claim back. */
    CREDITED("the invoice was credited whole"),
    /** The customer had objected. */
    DISPUTED("the invoice was in dispute on that day"),
    /** The creditor had given more time. */
    RESPITE("the creditor had given more time"),
    /** By the terms that hold, it was not due yet. */
    TOO_EARLY("by its amended terms the invoice was not due yet"),
    /** The money was there. */
    PAID("it had been paid by that day");

    private final String sentence;

    Excuse(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
