package io.duestream.loadtests.demo;

/**
 * Sums over all accounts.
 *
 * @param invoices how many were issued
 * @param invoiced what they were issued for
 * @param credited what credit notes took back
 * @param payments how many were received
 * @param received what they came to; placed, waiting, in review and returned add up to it
 * @param placed on invoices and fees
 * @param inReview money that no open invoice takes, for people to look at
 * @param waiting money whose invoice may still come
 * @param returned money that left again
 * @param principalOpen invoiced and not paid or credited
 * @param feesOpen fees that stand and are not paid
 * @param softReminders friendly words on the due date, taken back or not
 * @param reminders letters after the due date, taken back or not
 * @param withdrawn steps that were taken back
 * @param fees of all reminders
 * @param feesReversed of those that were taken back
 * @param escalations hand-overs to people
 * @param deadLetters records that were refused
 */
record Totals(
        long invoices,
        Amount invoiced,
        Amount credited,
        long payments,
        Amount received,
        Amount placed,
        Amount inReview,
        Amount waiting,
        Amount returned,
        Amount principalOpen,
        Amount feesOpen,
        long softReminders,
        long reminders,
        long withdrawn,
        Amount fees,
        Amount feesReversed,
        long escalations,
        long deadLetters) {}
