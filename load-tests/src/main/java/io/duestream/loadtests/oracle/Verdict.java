package io.duestream.loadtests.oracle;

/** What the ledger says of a record. */
public enum Verdict {
    /** A new fact. */
    RECORDED,
    /** Known already: nothing changes. */
    SAME,
    /** The same identity with other content: the first stays. */
    CONFLICT,
    /** Not a fact that a ledger can hold: nothing changes. */
    REFUSED
}
