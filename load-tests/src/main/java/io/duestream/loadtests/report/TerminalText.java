package io.duestream.loadtests.report;

/** Text for a terminal. */
final class TerminalText {
    private TerminalText() {}

    /** Names come from a file: nothing in them may move the cursor. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
