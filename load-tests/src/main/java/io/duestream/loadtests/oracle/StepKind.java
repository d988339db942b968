package io.duestream.loadtests.oracle;

/** What a rung of the ladder asks for. */
public enum StepKind {
    SOFT_REMINDER,
    REMINDER,
    ESCALATION
}
