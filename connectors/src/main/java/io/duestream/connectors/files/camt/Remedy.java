package io.duestream.connectors.files.camt;

/** What the user can do about a file that is refused. */
final class Remedy {

    static final String ASK_BANK = "Ask the bank for a correct file";
    static final String FETCH_AGAIN = "Fetch the file again, whole; if it stays like this, ask the bank";

    private Remedy() {}
}
