package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Expectation.Account;
import io.duestream.loadtests.plan.Expectation.Image;
import io.duestream.loadtests.plan.Fact.Address;
import io.duestream.loadtests.plan.LegOrder.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What must be true when a leg is over. */
record Expectations(Script script, List<PlannedLeg> legs) {
    Expectation of(long invoice, int leg) {
        Story story = script.story(invoice, legs.get(leg).leg().scene());
        boolean strayed = story.facts().stream().anyMatch(fact -> fact.address() != Address.REFERENCE);
        return new Expectation(invoice, story.fate(), account(story, false), strayed ? account(story, true) : null);
    }

    private Account account(Story story, boolean stray) {
        Truth truth = story.truth();
        List<Long> causes = causes(story, stray);
        Image image = stray ? truth.strayImage() : truth.image();
        return new Account(
                key(story, stray),
                causes.isEmpty() ? null : image,
                causes,
                stray ? List.of() : truth.steps,
                stray ? List.of() : truth.withdrawn,
                stray ? List.of() : truth.possible,
                stray ? 0 : truth.turns,
                stray ? List.of() : truth.placed(),
                truth.rests(stray));
    }

    private static String key(Story story, boolean stray) {
        Claim claim = story.claim();
        if (!stray) {
            return claim.creditor() + "|" + claim.reference();
        }
        boolean named = story.facts().stream().anyMatch(fact -> fact.address() == Address.MISTYPED);
        return claim.creditor() + "|" + (named ? claim.mistyped() : "~" + claim.moneyId(0));
    }

    private List<Long> causes(Story story, boolean stray) {
        List<Long> causes = new ArrayList<>();
        for (Fact fact : story.facts()) {
            if ((fact.address() != Address.REFERENCE) == stray) {
                Spot spot = new Spot(story.fate(), story.claim().invoice(), fact.place());
                PlannedLeg leg = leg(fact);
                causes.addAll(Collections.nCopies(fact.contradicts() ? leg.times(spot) : 1, leg.numberOf(spot)));
            }
        }
        return causes;
    }

    private PlannedLeg leg(Fact fact) {
        return legs.get(fact.scene().place());
    }

    /** Counted since the run began. */
    Totals totals(int leg) {
        long facts = 0;
        long steps = 0;
        long inReview = 0;
        long deadLetters = 0;
        for (Story story : script.samples(legs.get(leg).leg().scene())) {
            long invoices = script.shares().count(story.fate());
            long contradictions = contradictions(story);
            Truth truth = story.truth();
            facts += invoices
                            * story.facts().stream()
                                    .filter(fact -> !fact.contradicts())
                                    .count()
                    + contradictions;
            steps += invoices * truth.steps.size();
            inReview +=
                    invoices * (truth.rests(false).size() + truth.rests(true).size());
            deadLetters += contradictions;
        }
        return new Totals(facts, steps, inReview, deadLetters);
    }

    /** How often events of the fate are published that contradict others. */
    private long contradictions(Story story) {
        long times = 0;
        for (Fact fact : story.facts()) {
            for (long place = 0; fact.contradicts() && place < script.shares().count(story.fate()); place++) {
                long invoice = script.shares().invoice(story.fate(), place);
                times += leg(fact).times(new Spot(story.fate(), invoice, fact.place()));
            }
        }
        return times;
    }
}
