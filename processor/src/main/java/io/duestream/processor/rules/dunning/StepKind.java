package io.duestream.processor.rules.dunning;

/** What a rung of the ladder does. */
public enum StepKind {
    /** A friendly word on the due date; never a fee. */
    SOFT_REMINDER,
    /** A written reminder after the due date; may carry a fee. */
    REMINDER,
    /** The claim is handed over to people or to a collection agency. */
    ESCALATION
}
