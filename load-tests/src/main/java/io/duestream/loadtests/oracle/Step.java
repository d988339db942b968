package io.duestream.loadtests.oracle;

import java.time.LocalDate;

/**
 * A step that was taken.
 *
 * @param level rung, from 1
 * @param day in the market's time zone
 * @param fee minor units, as decided when the step was taken
 */
public record Step(String invoiceId, int level, StepKind kind, LocalDate day, long fee) {}
