package io.duestream.connectors.files.camt;

/** Which way money goes, seen from the account. */
enum Direction {
    CREDIT,
    DEBIT;

    /** The amount with its sign: credits are positive. */
    long signed(long minorUnits) {
        return this == CREDIT ? minorUnits : -minorUnits;
    }
}
