package io.duestream.processor.rulebooks;

/** A market or policy is refused; the message says in which file and where, what is wrong, and what to do. */
public final class RulebookException extends RuntimeException {
    RulebookException(String message) {
        super(message);
    }

    /** A refusal at a place in a file. */
    static RulebookException at(String file, String place, String wrong, String remedy) {
        return new RulebookException("%s: %s: %s. %s.".formatted(file, place, wrong, remedy));
    }
}
