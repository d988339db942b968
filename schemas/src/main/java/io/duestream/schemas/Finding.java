package io.duestream.schemas;

/**
 * What a check or a change of topics or schemas came to.
 *
 * @param subject the topic or the registry subject that it is about
 * @param sentence what is so, where, and what to do about it
 */
public record Finding(Kind kind, String subject, String sentence) {

    /** What was found or done. */
    public enum Kind {
        /** A topic was created, as the catalogue has it. */
        CREATED(false),
        /** A schema is registered, as the catalogue has it. */
        REGISTERED(false),
        /** The topic or schema is not there. */
        MISSING(true),
        /** It is there, and not as the catalogue has it. */
        DIFFERENT(true),
        /** The schema breaks what its subject promises. */
        INCOMPATIBLE(true),
        /** The change was not made. */
        REFUSED(true),
        /** Brokers or registry did not answer. */
        UNREACHABLE(true);

        private final boolean problem;

        Kind(boolean problem) {
            this.problem = problem;
        }
    }

    /** True if something is left to do. */
    public boolean isProblem() {
        return kind.problem;
    }
}
