package io.duestream.loadtests.plan;

/**
 * What must have come out when a leg is over, counted since the run began.
 *
 * @param facts changes of accounts that events caused: one an event, however often it is published, but one each time for an event that
 *     contradicts an earlier one
 * @param standingSteps steps taken, less those withdrawn, plus those reinstated
 * @param inReview payments and returns that stand on {@code unmatched} with an amount other than 0
 * @param deadLetters records on {@code dead-letters}
 */
public record Totals(long facts, long standingSteps, long inReview, long deadLetters) {
    /** Nothing yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** Whether everything is there that must have come out at least; what comes late and is too much is for the audit. */
    public boolean reach(Totals least) {
        return facts >= least.facts
                && standingSteps >= least.standingSteps
                && inReview >= least.inReview
                && deadLetters >= least.deadLetters;
    }
}
