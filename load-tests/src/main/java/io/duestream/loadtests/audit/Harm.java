package io.duestream.loadtests.audit;

/** What a finding means. */
public enum Harm {
    /** Something that must be there is not. */
    LOST,
    /** Something is there more than once. */
    DOUBLED,
    /** Something is there that must not be, or is not as it must be. */
    WRONG
}
