package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.StepKind;
import java.util.Locale;

/** Kinds of steps as the files write them: {@code soft-reminder}, {@code reminder}, {@code escalation}. */
final class StepKinds {
    private StepKinds() {}

    static StepKind parse(String text) {
        for (StepKind kind : StepKind.values()) {
            if (text(kind).equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(text);
    }

    static String text(StepKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
