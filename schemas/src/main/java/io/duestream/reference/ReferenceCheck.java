package io.duestream.reference;

/** What a format says about a reference. */
public sealed interface ReferenceCheck {

    /** The reference follows its format; {@code canonical} is never empty. */
    record Valid(String canonical) implements ReferenceCheck {}

    /**
     * The reference breaks its format, but the creditor's bank only warns the payer and lets it pass (Swedish control
     * level 1); {@code canonical} is never empty.
     */
    record Suspect(String canonical, Problem problem, String explanation) implements ReferenceCheck {}

    /** The reference does not follow its format; the explanation says what was found and what was expected. */
    record Invalid(Problem problem, String explanation) implements ReferenceCheck {}

    /** Whether a bank that holds the agreement lets the reference pass. */
    default boolean accepted() {
        return !(this instanceof Invalid);
    }
}
