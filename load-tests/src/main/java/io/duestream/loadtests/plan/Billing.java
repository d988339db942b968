package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Truth.Bill;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DisputeOpened;
import io.duestream.schemas.events.DisputeSettled;
import io.duestream.schemas.events.InvoiceAmended;
import io.duestream.schemas.events.InvoiceCancelled;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.RespiteGranted;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/** What the issuer does. */
final class Billing {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int ISSUE = 1;
    private static final int AMENDMENT = 2;
    private static final int NO_REVISION = 0;

    private Billing() {}

    /** The invoice is issued, and takes what waits for it. */
    static Sentence billed(Scene scene) {
        return new Sentence(scene, story -> {
            issue(story, scene, FIRST, story.days().due());
            story.truth().money.forEach(waiting -> waiting.takeUp());
        });
    }

    /** Another invoice is issued under the same reference; it is due after the run. */
    static Sentence billedAgain(Scene scene) {
        return new Sentence(
                scene, story -> issue(story, scene, SECOND, story.days().secondDue()));
    }

    private static void issue(Story story, Scene scene, int which, LocalDate due) {
        Claim claim = story.claim();
        long amount = claim.amount();
        LocalDate issued = story.day(Scene.BILLING);
        story.publish(
                scene,
                which,
                ISSUE,
                () -> new InvoiceIssued(amount, Claim.CURRENCY, issued, due, claim.customer(), null));
        story.truth().bills.add(new Bill(claim.invoiceId(which), amount, due));
    }

    /** A credit note over all. */
    static Sentence credited(Scene scene) {
        return new Sentence(scene, story -> {
            credit(story, scene, story.claim().amount());
            close(story, AccountState.CREDITED, UnmatchedCause.CREDITED);
        });
    }

    /** A credit note over a part. */
    static Sentence creditedPartly(Scene scene) {
        return new Sentence(
                scene,
                story -> credit(story, scene, story.claim().part(story.claim().amount(), 0)));
    }

    private static void credit(Story story, Scene scene, long amount) {
        String note = "credit-" + story.claim().invoiceId(FIRST);
        story.publish(scene, FIRST, NO_REVISION, () -> new InvoiceCredited(note, amount, story.day(scene)));
        story.bill().owed -= amount;
    }

    /** The claim is void. */
    static Sentence cancelled(Scene scene) {
        return new Sentence(scene, story -> {
            story.publish(scene, FIRST, NO_REVISION, () -> new InvoiceCancelled(story.day(scene), null));
            story.bill().owed = 0;
            close(story, AccountState.CANCELLED, UnmatchedCause.CANCELLED);
        });
    }

    /** Nothing is owed any more, and what was paid is free. */
    private static void close(Story story, AccountState state, UnmatchedCause cause) {
        story.truth().closed = state;
        story.truth().money.forEach(money -> money.review(money.placed(), cause));
    }

    /** The customer objects. */
    static Sentence disputed(Scene scene) {
        return new Sentence(
                scene,
                story -> story.publish(
                        scene, FIRST, NO_REVISION, () -> new DisputeOpened(dispute(story), story.day(scene), null)));
    }

    /** The objection is settled; reminding may go on from the day after. */
    static Sentence settled(Scene scene) {
        return new Sentence(
                scene,
                story -> story.publish(
                        scene, FIRST, NO_REVISION, () -> new DisputeSettled(dispute(story), story.day(scene))));
    }

    private static String dispute(Story story) {
        return "dispute-" + story.claim().invoiceId(FIRST);
    }

    /** More time, from the due day on. */
    static Sentence respite(Scene scene) {
        return new Sentence(scene, story -> {
            String id = "respite-" + story.claim().invoiceId(FIRST);
            Timetable days = story.days();
            story.publish(scene, FIRST, NO_REVISION, () -> new RespiteGranted(id, days.due(), days.respiteEnd()));
        });
    }

    /** A later due date. */
    static Sentence postponed(Scene scene) {
        return new Sentence(
                scene,
                story ->
                        amend(story, scene, story.claim().amount(), story.days().movedDue()));
    }

    /** A lower amount: so much that something is still owed. */
    static Sentence lowered(Scene scene) {
        return amended(scene, claim -> claim.part(claim.amount(), 0));
    }

    /** A higher amount. */
    static Sentence raised(Scene scene) {
        return amended(scene, claim -> claim.amount() + claim.part(claim.amount(), 0));
    }

    private static Sentence amended(Scene scene, ToLongFunction<Claim> amount) {
        return new Sentence(
                scene,
                story -> amend(
                        story,
                        scene,
                        amount.applyAsLong(story.claim()),
                        story.days().due()));
    }

    private static void amend(Story story, Scene scene, long amount, LocalDate due) {
        story.publish(scene, FIRST, AMENDMENT, () -> new InvoiceAmended(amount, due));
        story.bill().owed = amount;
        story.bill().due = due;
    }
}
