package io.duestream.processor.rulebooks;

import java.util.Locale;

/**
 * One rule of a market's law.
 *
 * @param name its key in the file
 * @param value as written there
 * @param source law and section
 * @param certainty how sure the source is
 */
public record Limit(String name, String value, String source, Certainty certainty) {
    /** How sure a source is. */
    public enum Certainty {
        /** Read in the law. */
        HIGH,
        /** Told by a second source. */
        MEDIUM,
        /** Practice differs, or the text is silent. */
        LOW
    }

    /** The rule with its source, for people. */
    public String text() {
        return name + " = " + value + " (" + source + "; certainty "
                + certainty.name().toLowerCase(Locale.ROOT) + ")";
    }
}
