package io.duestream.processor.rules.ledger;

/** What a change of an account is about. Stored by position: new kinds come last. */
public enum ChangeKind {
    /** An invoice was issued. */
    ISSUED,
    /** New terms. */
    AMENDED,
    /** A credit note. */
    CREDITED,
    /** The claim is void. */
    CANCELLED,
    /** The customer objects. */
    DISPUTE_OPENED,
    /** The objection is over. */
    DISPUTE_SETTLED,
    /** More time. */
    RESPITE_GRANTED,
    /** Money came. */
    PAYMENT_RECEIVED,
    /** Money left again. */
    PAYMENT_RETURNED,
    /** A step was taken. */
    STEP_TAKEN,
    /** A step no longer stands. */
    STEP_WITHDRAWN,
    /** A step stands again. */
    STEP_REINSTATED,
    /** Money waits for an invoice no longer: it goes to review. */
    WAIT_ENDED,
    /** The same id came with other content. */
    CONFLICT,
    /** Something settled has left after its retention. */
    RETIRED,
    /** The history was dropped, only its length is kept. */
    SUMMARISED,
    /** A message was delivered. */
    DELIVERED,
    /** A message was not delivered. */
    DELIVERY_FAILED
}
