package io.duestream.processor.rules.ledger;

/** Why a fact is refused whole, in order of precedence. */
public enum Refusal {
    /** The amount does not suit the fact. */
    AMOUNT(
            "the amount must be 1 or more (0 or more for an invoice); send a credit note for money owed to the customer"),
    /** An id is missing. */
    ID("an id, customer or policy is blank or longer than 64 characters"),
    /** Not an ISO 4217 code. */
    CURRENCY("the currency must be an ISO 4217 code of three capitals"),
    /** Dates that contradict one another. */
    DATES(
            "the due date lies before the day of issue, or the respite ends before it begins, or a date is not within 2000-2199"),
    /** A revision below 1. */
    REVISION("the revision of an invoice must be 1 or more"),
    /** One account, one currency. */
    OTHER_CURRENCY("the account's other invoices are in another currency; give this one a reference of its own"),
    /** A sum would not fit. */
    OUT_OF_RANGE("with this amount the sums of the account would exceed the range of amounts"),
    /** One account is one row of the store. */
    ACCOUNT_FULL("the account holds more facts than one reference can; give new invoices a reference of their own");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** What was wrong and what to do. */
    public String sentence() {
        return sentence;
    }
}
