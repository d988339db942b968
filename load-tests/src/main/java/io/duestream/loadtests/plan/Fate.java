package io.duestream.loadtests.plan;

import static io.duestream.loadtests.plan.Billing.billed;
import static io.duestream.loadtests.plan.Billing.billedAgain;
import static io.duestream.loadtests.plan.Billing.cancelled;
import static io.duestream.loadtests.plan.Billing.credited;
import static io.duestream.loadtests.plan.Billing.creditedPartly;
import static io.duestream.loadtests.plan.Billing.disputed;
import static io.duestream.loadtests.plan.Billing.lowered;
import static io.duestream.loadtests.plan.Billing.postponed;
import static io.duestream.loadtests.plan.Billing.raised;
import static io.duestream.loadtests.plan.Billing.respite;
import static io.duestream.loadtests.plan.Billing.settled;
import static io.duestream.loadtests.plan.Dunning.dunned;
import static io.duestream.loadtests.plan.Dunning.dunnedFree;
import static io.duestream.loadtests.plan.Dunning.perhapsReminded;
import static io.duestream.loadtests.plan.Dunning.reinstated;
import static io.duestream.loadtests.plan.Dunning.stepped;
import static io.duestream.loadtests.plan.Dunning.withdrawn;
import static io.duestream.loadtests.plan.Payments.contradicted;
import static io.duestream.loadtests.plan.Payments.mistyped;
import static io.duestream.loadtests.plan.Payments.nameless;
import static io.duestream.loadtests.plan.Payments.overpaid;
import static io.duestream.loadtests.plan.Payments.paid;
import static io.duestream.loadtests.plan.Payments.paidAcross;
import static io.duestream.loadtests.plan.Payments.paidAgain;
import static io.duestream.loadtests.plan.Payments.paidAhead;
import static io.duestream.loadtests.plan.Payments.paidInEuros;
import static io.duestream.loadtests.plan.Payments.paidPartly;
import static io.duestream.loadtests.plan.Payments.paidWithFee;
import static io.duestream.loadtests.plan.Payments.returned;
import static io.duestream.loadtests.plan.Payments.returnedNothing;
import static io.duestream.loadtests.plan.Scene.AFTERMATH;
import static io.duestream.loadtests.plan.Scene.AFTER_REMINDER;
import static io.duestream.loadtests.plan.Scene.BILLING;
import static io.duestream.loadtests.plan.Scene.DUE_DAY;
import static io.duestream.loadtests.plan.Scene.EVE;
import static io.duestream.loadtests.plan.Scene.HAND_OVER_DAY;
import static io.duestream.loadtests.plan.Scene.LAST_CHANCE;
import static io.duestream.loadtests.plan.Scene.PAYMENT_DAY;
import static io.duestream.loadtests.plan.Scene.REMINDER_DAY;
import static io.duestream.loadtests.plan.Scene.SECOND_REMINDER_DAY;
import static io.duestream.loadtests.plan.Scene.WEEK_AFTER;

import java.util.List;

/** What becomes of an invoice: its story, sentence by sentence, with its end. A new fate is a line here. */
public enum Fate {
    /** Paid before the due day. */
    PAID_IN_TIME(billed(BILLING), paid(PAYMENT_DAY)),
    /** Paid on the due day, while soft reminders go out. */
    PAID_ON_DUE_DAY(billed(BILLING), perhapsReminded(DUE_DAY), paid(DUE_DAY)),
    /** Paid after the soft reminder. */
    PAID_AFTER_DUE(billed(BILLING), dunned(DUE_DAY, WEEK_AFTER), paid(WEEK_AFTER)),
    /** Paid with its fee after the reminder. */
    PAID_LATE(billed(BILLING), dunned(DUE_DAY, AFTER_REMINDER), paidWithFee(AFTER_REMINDER)),
    /** Paid after the reminder, but not the fee. */
    PAID_WITHOUT_FEE(billed(BILLING), dunned(DUE_DAY, AFTER_REMINDER), paid(AFTER_REMINDER)),
    /** Paid after the claim was handed over. */
    PAID_AFTER_HAND_OVER(billed(BILLING), dunned(DUE_DAY), paidWithFee(AFTERMATH)),
    /** Paid in three parts, the last one after the reminder. */
    IN_PARTS(
            billed(BILLING),
            paidPartly(PAYMENT_DAY),
            dunned(DUE_DAY, AFTER_REMINDER),
            paidPartly(WEEK_AFTER),
            paidWithFee(AFTER_REMINDER)),
    /** Paid twice. */
    TWICE(billed(BILLING), paid(PAYMENT_DAY), paidAgain(EVE)),
    /** Paid, and more than that. */
    OVERPAID(billed(BILLING), overpaid(EVE)),
    /** Never paid: reminded twice, then handed over. */
    NEVER(billed(BILLING), dunned(DUE_DAY)),
    /** Paid under a reference that is nobody's. */
    MISTYPED(billed(BILLING), mistyped(PAYMENT_DAY), dunned(DUE_DAY)),
    /** Paid without a reference. */
    NAMELESS(billed(BILLING), nameless(PAYMENT_DAY), dunned(DUE_DAY)),
    /** Paid in another currency. */
    IN_EUROS(billed(BILLING), paidInEuros(PAYMENT_DAY), dunned(DUE_DAY)),
    /** Paid just before the invoice comes. */
    PREPAID(paidAhead(BILLING), billed(BILLING)),
    /** Paid so long before the invoice comes that the wait is over. */
    INVOICE_LATE(paidAhead(BILLING), billed(EVE)),
    /** Paid before the due day, but booked after the reminder: every step is withdrawn. */
    BOOKED_LATE(
            billed(BILLING),
            dunned(DUE_DAY, AFTER_REMINDER),
            paid(AFTER_REMINDER, EVE),
            withdrawn(AFTER_REMINDER, DUE_DAY)),
    /** Paid between the soft reminder and the reminder, booked after it: the reminder is withdrawn. */
    BOOKED_AFTER_REMINDER(
            billed(BILLING),
            dunned(DUE_DAY, AFTER_REMINDER),
            paid(AFTER_REMINDER, WEEK_AFTER),
            withdrawn(AFTER_REMINDER, REMINDER_DAY)),
    /** Paid before the claim is handed over, booked after it: the hand-over is withdrawn. */
    BOOKED_AFTER_HAND_OVER(
            billed(BILLING), dunned(DUE_DAY), paidWithFee(AFTERMATH, LAST_CHANCE), withdrawn(AFTERMATH, HAND_OVER_DAY)),
    /** As booked late, but then the payment is returned as of the day from which it counted: the steps stand again. */
    REINSTATED(
            billed(BILLING),
            dunned(DUE_DAY, AFTER_REMINDER),
            paid(AFTER_REMINDER, EVE),
            withdrawn(AFTER_REMINDER, DUE_DAY),
            returned(LAST_CHANCE, EVE),
            reinstated(LAST_CHANCE),
            stepped(LAST_CHANCE, 3)),
    /** Paid in time, returned after the due day: reminded late, and without a fee. */
    RETURNED(billed(BILLING), paid(PAYMENT_DAY), returned(WEEK_AFTER, WEEK_AFTER), dunnedFree(WEEK_AFTER)),
    /** A payment is returned that never came, and none comes. */
    RETURN_OF_NOTHING(billed(BILLING), returnedNothing(PAYMENT_DAY), dunned(DUE_DAY)),
    /** Credited whole after the soft reminder. */
    CREDITED(billed(BILLING), dunned(DUE_DAY, WEEK_AFTER), credited(WEEK_AFTER), withdrawn(WEEK_AFTER, DUE_DAY)),
    /** Credited in part, the rest paid. */
    CREDITED_PARTLY_AND_PAID(billed(BILLING), creditedPartly(EVE), paid(EVE)),
    /** Credited whole after it was paid: the money is free. */
    CREDITED_AFTER_PAYMENT(billed(BILLING), paid(PAYMENT_DAY), credited(WEEK_AFTER)),
    /** Cancelled after the soft reminder. */
    CANCELLED(billed(BILLING), dunned(DUE_DAY, WEEK_AFTER), cancelled(WEEK_AFTER), withdrawn(WEEK_AFTER, DUE_DAY)),
    /** Cancelled after it was paid: the money is free. */
    CANCELLED_AFTER_PAYMENT(billed(BILLING), paid(PAYMENT_DAY), cancelled(WEEK_AFTER)),
    /** In dispute from before the due day: no steps. */
    DISPUTED(billed(BILLING), disputed(EVE)),
    /** In dispute over the due day, then never paid. */
    DISPUTE_SETTLED(billed(BILLING), disputed(EVE), settled(WEEK_AFTER), dunned(REMINDER_DAY)),
    /** More time is given and no use made of it. */
    RESPITE(billed(BILLING), respite(EVE), dunned(AFTER_REMINDER)),
    /** The due date is moved after the soft reminder, which is withdrawn; then never paid. */
    POSTPONED(
            billed(BILLING),
            dunned(DUE_DAY, WEEK_AFTER),
            postponed(WEEK_AFTER),
            withdrawn(WEEK_AFTER, DUE_DAY),
            dunned(SECOND_REMINDER_DAY)),
    /** The amount is lowered, and paid. */
    LOWERED(billed(BILLING), lowered(EVE), paid(EVE)),
    /** The amount is raised after it was paid; the difference is never paid. */
    RAISED(billed(BILLING), paid(PAYMENT_DAY), raised(WEEK_AFTER), dunned(WEEK_AFTER)),
    /** Paid; the payment comes once more with another amount, which is refused. */
    CONTRADICTED(billed(BILLING), paid(PAYMENT_DAY), contradicted(EVE)),
    /** Two invoices under one reference, of which one payment pays one and a part of the other. */
    TWO_INVOICES(billed(BILLING), billedAgain(BILLING), paidAcross(PAYMENT_DAY));

    @SuppressWarnings("ImmutableEnumChecker") // sentences hold nothing that changes
    private final List<Sentence> sentences;

    Fate(Sentence... sentences) {
        this.sentences = List.of(sentences);
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
