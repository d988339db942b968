package io.duestream.loadtests.demo;

import java.time.LocalDate;

/** A step that was taken, and whether it was taken back. */
record BookedStep(String kind, LocalDate day, Amount fee, boolean withdrawn) {
    static final String SOFT = "soft-reminder";
    static final String REMINDER = "reminder";
    static final String ESCALATION = "escalation";

    BookedStep withdrawn(boolean whether) {
        return new BookedStep(kind, day, fee, whether);
    }

    /** As in {@code expected.yaml}. */
    @Override
    public String toString() {
        return kind + " " + day + (fee.isZero() ? "" : " " + fee) + (withdrawn ? " withdrawn" : "");
    }
}
