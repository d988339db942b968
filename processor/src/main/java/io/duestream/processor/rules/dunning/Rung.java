package io.duestream.processor.rules.dunning;

/**
 * One rung of a ladder.
 *
 * @param kind what it does
 * @param daysAfterDue earliest calendar day, counted from the due day; 0 or more
 * @param daysAfterPrevious least calendar days after the step before it; 0 or more
 * @param fee its fee in minor units; 0 or more, 0 for soft reminders
 * @param daysToPay deadline that it gives, calendar days from the step; 0 for none
 */
public record Rung(StepKind kind, int daysAfterDue, int daysAfterPrevious, long fee, int daysToPay) {}
