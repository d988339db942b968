package io.duestream.loadtests.plan;

/** What becomes of an invoice. */
public enum Fate {
    /** Paid in full before the due day. */
    PAID_IN_TIME,
    /** Paid on the due day, while soft reminders go out. */
    PAID_ON_DUE_DAY,
    /** Paid after the soft reminder. */
    PAID_AFTER_DUE,
    /** Paid with its fee after the reminder. */
    PAID_LATE,
    /** Never paid: handed over. */
    NEVER
}
