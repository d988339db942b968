package io.duestream.loadtests.oracle;

/**
 * One rung of a dunning policy. Days are calendar days.
 *
 * @param daysAfterDue counted from the due day
 * @param daysAfterPrevious counted from the last standing step
 * @param fee minor units, 0 or more
 * @param payWithinDays days to pay that the letter gives
 */
public record Rung(StepKind kind, int daysAfterDue, int daysAfterPrevious, long fee, int payWithinDays) {}
