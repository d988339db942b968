package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.LegOrder.Spot;
import java.util.List;

/** Who has which fate, and what that means on the days of the workload. All is worked out from the seed when it is asked for. */
@SuppressWarnings("EnumOrdinal") // arrays by place of the fate, in memory only
final class Script {
    private static final Fate[] FATES = Fate.values();

    private final Workload workload;
    private final Timetable days;
    private final Numbers numbers;
    private final CreditorRoll roll;
    private final FateShares shares;
    private final long claims;
    private final long orders;

    Script(Workload workload, long seed) {
        this.workload = workload;
        days = new Timetable(workload.legs());
        numbers = new Numbers(workload.invoices(), Mix.of(seed, 1));
        roll = new CreditorRoll(workload.creditors(), Mix.of(seed, 2));
        shares = new FateShares(workload.invoices(), workload.fates(), Mix.of(seed, 3));
        claims = Mix.of(seed, 4);
        orders = Mix.of(seed, 5);
    }

    CreditorRoll roll() {
        return roll;
    }

    long invoices() {
        return workload.invoices();
    }

    /** The last scene that is played. */
    Scene last() {
        return workload.legs().getLast().scene();
    }

    Numbers numbers() {
        return numbers;
    }

    FateShares shares() {
        return shares;
    }

    Claim claim(long invoice) {
        return new Claim(numbers, roll, claims, invoice);
    }

    /** The story of an invoice up to the end of the scene. */
    Story story(long invoice, Scene end) {
        return Story.of(shares.of(invoice), claim(invoice), days, end);
    }

    /** The story of an invoice of which the fate is known. */
    Story story(Fate fate, long invoice, Scene end) {
        return Story.of(fate, claim(invoice), days, end);
    }

    /** The fact that stands at a spot in the order of a scene. */
    Fact fact(Spot spot, Claim claim, Scene scene) {
        return Story.of(spot.fate(), claim, days, scene).facts().stream()
                .filter(fact -> fact.scene() == scene && fact.place() == spot.fact())
                .findFirst()
                .orElseThrow();
    }

    /** One story of each fate that occurs, up to the end of the scene: they differ in names and amounts only. */
    List<Story> samples(Scene end) {
        return workload.fates().keySet().stream()
                .sorted()
                .filter(fate -> shares.count(fate) > 0)
                .map(fate -> story(fate, shares.invoice(fate, 0), end))
                .toList();
    }

    /** The events of a leg. */
    PlannedLeg leg(Leg leg, long first) {
        int[] facts = new int[FATES.length];
        for (Story story : samples(leg.scene())) {
            facts[story.fate().ordinal()] = (int) story.facts().stream()
                    .filter(fact -> fact.scene() == leg.scene())
                    .count();
        }
        long key = Mix.of(orders, leg.scene().place());
        LegOrder order = new LegOrder(shares, facts, workload.disorder(), Mix.of(key, 1));
        Repeats repeats = new Repeats(order.size(), workload.duplicates(), Mix.of(key, 2));
        return new PlannedLeg(leg, first, order, repeats, leg.scene().marks() ? roll.size() : 0);
    }
}
