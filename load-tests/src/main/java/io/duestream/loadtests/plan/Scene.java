package io.duestream.loadtests.plan;

/**
 * The scenes of an invoice's life in the order in which they are played, each by one leg on a day of its own. The marks of a scene say at
 * its end that the bank's files are complete through its day; steps that need them are taken in the scene after it.
 */
public enum Scene {
    /** Invoices go out; some are paid already. */
    BILLING(false),
    /** A day before the due day on which most pay. */
    PAYMENT_DAY(false),
    /** The evening of the bank day before the due day. */
    EVE(true),
    /** The due day: soft reminders, while payments go on. */
    DUE_DAY(false),
    /** The evening of the day from which reminders may go out, a week after the due day. */
    WEEK_AFTER(true),
    /** The next bank day: reminders with a fee. */
    REMINDER_DAY(false),
    /** The evening of the day from which second reminders may go out. */
    AFTER_REMINDER(true),
    /** The next bank day: second reminders. */
    SECOND_REMINDER_DAY(false),
    /** The evening of the day from which claims may be handed over. */
    LAST_CHANCE(true),
    /** The next bank day: claims are handed over. */
    HAND_OVER_DAY(false),
    /** What comes after that. */
    AFTERMATH(true);

    private final boolean marks;

    Scene(boolean marks) {
        this.marks = marks;
    }

    /** Whether feed marks stand at its end. */
    public boolean marks() {
        return marks;
    }

    /** Its place in the order, from 0; also that of the leg that plays it. */
    @SuppressWarnings("EnumOrdinal") // the order is what the enum is about
    int place() {
        return ordinal();
    }
}
