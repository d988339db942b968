package io.duestream.loadtests.audit;

/** What is checked. */
public enum Check {
    /** The versions of an account are 1, 2, 3 and so on. */
    VERSIONS,
    /** Every fact that was published changed its account once. */
    FACTS,
    /** Records say of facts and money what the facts say: amounts, currency, days, customer, payer. */
    CONTENT,
    /** The last image of an account is the expected one. */
    IMAGE,
    /** The steps that stand are the expected ones. */
    STEPS,
    /** Each letter is one that its invoice's story can tell of: no other step, amount, fee, day or customer. */
    LETTERS,
    /** Each step is taken once, and withdrawn or reinstated in turns; {@code invoice-status} tells of the same ones, in the same words. */
    PAIRING,
    /** Money stands where it must. */
    MATCHES,
    /** What people must look at is what no invoice takes. */
    UNMATCHED,
    /** What was received is on invoices and fees, unplaced, or returned. */
    MONEY,
    /** Only accounts, invoices and payments of the plan occur. */
    STRANGERS,
    /** No two records have one event id. */
    IDS,
    /** No account leaves. */
    TOMBSTONES,
    /** Only contradictions are refused. */
    DEAD_LETTERS,
    /** Every record can be read. */
    UNREADABLE
}
