package io.duestream.connectors.files.xml;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands before the parser and refuses what a parser would have to hold in memory or obey: a document type, and tags,
 * comments, instructions and CDATA sections beyond a size that no bank or invoicing system sends. Text between tags may
 * be long (embedded documents): the parser hands it on in pieces.
 */
final class MarkupGuard extends Reader {

    /** Longest tag, comment, instruction or CDATA section, in characters. */
    static final int MARKUP_LIMIT = 64 * 1024;

    /** In <!----> behind the first character; a parser goes on after anything shorter. */
    private static final int SHORTEST_COMMENT = 6;

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION,
        TAG,
        QUOTED,
        APOSTROPHED
    }

    private final Reader in;
    private State state = State.TEXT;
    private int length;
    private char last;
    private char beforeLast;
    private int line = 1;
    private int column;

    MarkupGuard(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            follow(buffer[i]);
        }
        return read;
    }

    /** Leaves the file open: the parser closes its input at the end of the document, and bytes may follow. */
    @Override
    public void close() {}

    /** Where the last character that was read stands. */
    Location location() {
        return new Location("", line, column);
    }

    private void follow(char next) {
        position(next);
        if (state == State.TEXT) {
            if (next == '<') {
                state = State.OPENED;
                length = 0;
            }
            return;
        }
        if (++length > MARKUP_LIMIT) {
            throw refusal("a tag, comment or section longer than " + MARKUP_LIMIT + " characters");
        }
        State then = after(next);
        boolean same = then == state;
        beforeLast = same ? last : 0;
        last = same ? next : 0;
        state = then;
    }

    private State after(char next) {
        return switch (state) {
            case TEXT -> State.TEXT;
            case OPENED ->
                switch (next) {
                    case '!' -> State.DECLARATION;
                    case '?' -> State.INSTRUCTION;
                    case '>' -> State.TEXT;
                    default -> State.TAG;
                };
            case DECLARATION -> declaration(next);
            case COMMENT -> length >= SHORTEST_COMMENT && ends(next, '-') ? State.TEXT : State.COMMENT;
            case CDATA -> ends(next, ']') ? State.TEXT : State.CDATA;
            case INSTRUCTION -> next == '>' && last == '?' ? State.TEXT : State.INSTRUCTION;
            case TAG ->
                next == '>' ? State.TEXT : next == '"' ? State.QUOTED : next == '\'' ? State.APOSTROPHED : State.TAG;
            case QUOTED -> next == '"' ? State.TAG : State.QUOTED;
            case APOSTROPHED -> next == '\'' ? State.TAG : State.APOSTROPHED;
        };
    }

    private boolean ends(char next, char twice) {
        return next == '>' && last == twice && beforeLast == twice;
    }

    private State declaration(char next) {
        return switch (next) {
            case '-' -> State.COMMENT;
            case '[' -> State.CDATA;
            default -> throw refusal("a document type declaration (DOCTYPE)");
        };
    }

    private void position(char next) {
        if (next == '\n') {
            line++;
            column = 0;
        } else {
            column++;
        }
    }

    private FileRefusedException refusal(String what) {
        return new FileRefusedException(
                location(),
                what + " is not accepted",
                "Ask the sender for a file without it; none of these formats uses it");
    }
}
