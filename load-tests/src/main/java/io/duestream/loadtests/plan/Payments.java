package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Fact.Address;
import io.duestream.schemas.events.UnmatchedCause;
import org.jspecify.annotations.Nullable;

/** What payers and banks do. Each sentence says where the money goes; how much is paid follows. */
final class Payments {
    private static final String EURO = "EUR";
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private Payments() {}

    /** All principal that is open. */
    static Sentence paid(Scene scene) {
        return paid(scene, scene);
    }

    /** All principal that is open, with the value day of an earlier scene. */
    static Sentence paid(Scene scene, Scene valued) {
        return new Sentence(scene, story -> pay(story, scene, valued, open(story), 0, 0));
    }

    /** All that is open. */
    static Sentence paidWithFee(Scene scene) {
        return paidWithFee(scene, scene);
    }

    /** All that is open, with the value day of an earlier scene. */
    static Sentence paidWithFee(Scene scene, Scene valued) {
        return new Sentence(
                scene,
                story -> pay(story, scene, valued, open(story), story.truth().feesOpen(), 0));
    }

    /** A part of the principal that is open. */
    static Sentence paidPartly(Scene scene) {
        return new Sentence(scene, story -> {
            int place = story.truth().money.size();
            pay(story, scene, scene, story.claim().part(open(story), place), 0, 0);
        });
    }

    /** All principal, and more. */
    static Sentence overpaid(Scene scene) {
        return new Sentence(scene, story -> {
            long extra = story.claim().part(story.claim().amount(), 0);
            pay(story, scene, scene, open(story), 0, extra);
        });
    }

    private static void pay(Story story, Scene scene, Scene valued, long principal, long fees, long extra) {
        Money money = receive(story, scene, valued, Claim.CURRENCY, Address.REFERENCE, principal + fees + extra);
        money.review(extra, extra > 0 ? UnmatchedCause.OVERPAID : null);
        money.principal[FIRST] = principal;
        money.fees = fees;
    }

    /** The first invoice under the reference whole, and a part of the second. */
    static Sentence paidAcross(Scene scene) {
        return new Sentence(scene, story -> {
            long part = story.claim().part(story.claim().amount(), 0);
            Money money = receive(story, scene, scene, Claim.CURRENCY, Address.REFERENCE, open(story) + part);
            money.review(0, null);
            money.principal[FIRST] = open(story);
            money.principal[SECOND] = part;
        });
    }

    /** The whole amount again, though nothing is open. */
    static Sentence paidAgain(Scene scene) {
        return unplaced(scene, Claim.CURRENCY, Address.REFERENCE, UnmatchedCause.ALREADY_PAID);
    }

    /** The amount in euros. */
    static Sentence paidInEuros(Scene scene) {
        return unplaced(scene, EURO, Address.REFERENCE, UnmatchedCause.WRONG_CURRENCY);
    }

    /** Under a reference that is nobody's. */
    static Sentence mistyped(Scene scene) {
        return unplaced(scene, Claim.CURRENCY, Address.MISTYPED, null);
    }

    /** Without a reference. */
    static Sentence nameless(Scene scene) {
        return unplaced(scene, Claim.CURRENCY, Address.NONE, UnmatchedCause.NO_REFERENCE);
    }

    /** Before the invoice is known, for which it waits. */
    static Sentence paidAhead(Scene scene) {
        return unplaced(scene, Claim.CURRENCY, Address.REFERENCE, null);
    }

    private static Sentence unplaced(Scene scene, String currency, Address address, @Nullable UnmatchedCause cause) {
        return new Sentence(scene, story -> {
            long amount = story.claim().amount();
            receive(story, scene, scene, currency, address, amount).review(amount, cause);
        });
    }

    /** The first payment comes once more, with another amount. */
    static Sentence contradicted(Scene scene) {
        return new Sentence(scene, story -> {
            Money money = story.truth().money.getFirst();
            long other = money.placed() + 1;
            story.contradict(scene, () -> Bank.received(story, 0, other, money.currency, money.booked, money.booked));
        });
    }

    /** The first payment is returned, with the value day of the other scene; half of the banks name the payment. */
    static Sentence returned(Scene scene, Scene valued) {
        return new Sentence(scene, story -> {
            Money money = story.truth().money.getFirst();
            long amount = money.placed();
            @Nullable String named = story.claim().coin() ? money.id : null;
            money.review(0, null);
            int place = story.truth().money.size();
            story.publish(scene, Address.REFERENCE, () -> Bank.returned(story, place, named, amount, valued, scene));
        });
    }

    /** A payment is returned that never came. */
    static Sentence returnedNothing(Scene scene) {
        return new Sentence(scene, story -> {
            long amount = story.claim().amount();
            Money money = new Money(story.claim().moneyId(0), Claim.CURRENCY, scene, false);
            money.left = true;
            money.review(amount, null);
            story.truth().money.add(money);
            story.publish(scene, Address.REFERENCE, () -> Bank.returned(story, 0, null, amount, scene, scene));
        });
    }

    private static Money receive(
            Story story, Scene scene, Scene valued, String currency, Address address, long amount) {
        int place = story.truth().money.size();
        Money money = new Money(story.claim().moneyId(place), currency, scene, address != Address.REFERENCE);
        story.truth().money.add(money);
        story.publish(scene, address, () -> Bank.received(story, place, amount, currency, valued, scene));
        return money;
    }

    /** Principal of the first invoice that is open. */
    private static long open(Story story) {
        return story.truth().principalOpen(FIRST);
    }
}
