package io.duestream.processor.http;

import java.util.function.Supplier;

/**
 * Something that a probe asks about. It is asked in the background, about once a second, and may block.
 *
 * @param name what is asked about, such as {@code broker}
 * @param question how it is; an exception counts as bad
 */
public record Check(String name, Supplier<Verdict> question) {
    /**
     * How something is.
     *
     * @param good whether it is well
     * @param reason a plain sentence
     */
    public record Verdict(boolean good, String reason) {
        /** It is well. */
        public static Verdict good(String reason) {
            return new Verdict(true, reason);
        }

        /** It is not. */
        public static Verdict bad(String reason) {
            return new Verdict(false, reason);
        }
    }
}
