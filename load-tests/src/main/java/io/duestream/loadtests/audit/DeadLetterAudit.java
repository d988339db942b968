package io.duestream.loadtests.audit;

import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Problem;
import java.util.HashSet;
import java.util.Set;

/** {@code dead-letters}: only contradictions, and each once. There are few, so their ids are kept. */
final class DeadLetterAudit {
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    DeadLetterAudit(Findings findings) {
        this.findings = findings;
    }

    /** Takes one; false if it is there twice. */
    boolean take(DeadLetter letter) {
        String place = letter.getTopic() + "/" + letter.getPartition() + "/" + letter.getOffset();
        boolean isNew = ids.add(letter.getEventId());
        if (!isNew) {
            findings.general(Harm.DOUBLED, Check.DEAD_LETTERS, 1, () -> place + " was refused twice");
        }
        if (letter.getProblem() != Problem.CONFLICT) {
            findings.general(
                    Harm.WRONG,
                    Check.DEAD_LETTERS,
                    1,
                    () -> place + " was refused: " + letter.getProblem() + ", " + letter.getReason());
        }
        return isNew;
    }

    /** How many there are. */
    long all() {
        return ids.size();
    }

    /** Holds them against how many there must be. */
    void compare(long expected) {
        if (all() != expected) {
            findings.general(
                    all() < expected ? Harm.LOST : Harm.WRONG,
                    Check.DEAD_LETTERS,
                    Math.abs(all() - expected),
                    () -> "expected " + expected + " dead letters, seen " + all());
        }
    }
}
