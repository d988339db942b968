package io.duestream.loadtests.audit;

/** What is checked. */
public enum Check {
    /** The versions of an account are 1, 2, 3 and so on. */
    VERSIONS,
    /** Every fact that was published changed its account once. */
    FACTS,
    /** The last image of an account is the expected one. */
    IMAGE,
    /** The steps that stand are the expected ones. */
    STEPS,
    /** Each step is taken once, and withdrawn or reinstated in turns; {@code invoice-status} tells of the same ones. */
    PAIRING,
    /** Money stands where it must. */
    MATCHES,
    /** What people must look at is what no invoice takes. */
    UNMATCHED,
    /** What was received is on invoices and fees, unplaced, or returned. */
    MONEY,
    /** Only accounts, invoices and payments of the plan occur. */
    STRANGERS,
    /** No account leaves. */
    TOMBSTONES,
    /** Only contradictions are refused. */
    DEAD_LETTERS,
    /** Every record can be read. */
    UNREADABLE
}
