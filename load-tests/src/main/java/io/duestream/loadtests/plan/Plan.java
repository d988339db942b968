package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.LegOrder.Spot;
import io.duestream.schemas.events.Creditor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A run, decided: which events are published in which order, and what must come of them. The same workload and seed make the same plan.
 * Safe for threads.
 */
public final class Plan {
    private final Workload workload;
    private final long seed;
    private final Script script;
    private final Envelope envelope;
    private final Directory directory;
    private final List<PlannedLeg> legs = new ArrayList<>();

    private Plan(Workload workload, long seed) {
        this.workload = workload;
        this.seed = seed;
        script = new Script(workload, seed);
        directory = new Directory(script);
        envelope = new Envelope(Mix.of(seed, workload.name().hashCode()));
        long first = 0;
        for (Leg leg : workload.legs()) {
            PlannedLeg planned = script.leg(leg, first);
            legs.add(planned);
            first += planned.size();
        }
    }

    /**
     * Plans a run.
     *
     * @throws IllegalArgumentException if the legs of the workload do not lie so that its end is certain, with what would be right
     */
    public static Plan of(Workload workload, long seed) {
        return new Plan(workload, seed);
    }

    /** What is planned. */
    public Workload workload() {
        return workload;
    }

    /** What decided the plan beside the workload. */
    public long seed() {
        return seed;
    }

    /** The creditors, to be published before the first leg. */
    public List<Creditor> creditors() {
        return script.roll().records(workload.legs().getFirst().instant());
    }

    /** The legs in their order; {@code leg} in the other methods is a place in this list. */
    public List<Leg> legs() {
        return workload.legs();
    }

    /** How many events a leg publishes: facts, those that come again, and marks, each mark once. */
    public long count(int leg) {
        return legs.get(leg).size();
    }

    /** The number of the leg's first event; the event at place p of the leg has this number + p, unless it comes again. */
    public long firstNumber(int leg) {
        return legs.get(leg).first();
    }

    /** The leg's events in the order in which they are published. Several iterators may run at once, each in one thread. */
    public Iterator<PlannedEvent> events(int leg) {
        return legs.get(leg).events(new Maker());
    }

    /** The number of the event with this id; -1 if it is not an event of this run. */
    public long numberOf(String eventId) {
        return envelope.numberOf(eventId);
    }

    /** The leg whose event has this number. */
    public int legOf(long number) {
        int leg = legs.size() - 1;
        while (legs.get(leg).first() > number) {
            leg--;
        }
        return leg;
    }

    /** What must be true of an invoice at the end of the run. */
    public Expectation of(long invoice) {
        return of(invoice, legs.size() - 1);
    }

    /** What must be true of an invoice when a leg is over. */
    public Expectation of(long invoice, int leg) {
        return new Expectations(script, legs).of(invoice, leg);
    }

    /** What may be told of the steps of an invoice in a leg; anything else is wrong. */
    public List<Letter> letters(long invoice, int leg) {
        if (leg == 0) {
            return List.of();
        }
        Leg now = legs.get(leg).leg();
        Leg then = legs.get(leg - 1).leg();
        return new Letters(script.story(invoice, then.scene()), script.story(invoice, now.scene()), now.day()).all();
    }

    /** The event of this number, an {@code InvoiceEvent} or a {@code PaymentEvent}; null if it is not about the invoice. */
    public @Nullable PlannedEvent event(long invoice, long number) {
        PlannedLeg leg = legs.get(legOf(number));
        Story story = script.story(invoice, leg.leg().scene());
        for (Fact fact : story.facts()) {
            Spot spot = new Spot(story.fate(), invoice, fact.place());
            if (fact.scene() == leg.leg().scene() && leg.numberOf(spot) == number) {
                return envelope.fact(number, false, fact, story.claim(), leg.leg());
            }
        }
        return null;
    }

    /** The payment or return of this id, a {@code PaymentReceived} or a {@code PaymentReturned}; null if it is not of the invoice. */
    public @Nullable SpecificRecord money(long invoice, String moneyId) {
        return script.story(invoice, script.last()).facts().stream()
                .filter(fact -> fact.invoiceId() == null)
                .map(fact -> fact.change().get())
                .filter(change -> change.get(0).equals(moneyId))
                .findFirst()
                .orElse(null);
    }

    /** What must have come out when a leg is over. */
    public Totals totals(int leg) {
        return new Expectations(script, legs).totals(leg);
    }

    /** Who is meant by the keys and ids of the plan. */
    public Directory directory() {
        return directory;
    }

    private final class Maker implements PlannedLeg.Maker {
        @Override
        public PlannedEvent fact(PlannedLeg leg, Spot spot, long number, boolean again) {
            Claim claim = script.claim(spot.invoice());
            Fact fact = script.fact(spot, claim, leg.leg().scene());
            return envelope.fact(number, again, fact, claim, leg.leg());
        }

        @Override
        public PlannedEvent mark(PlannedLeg leg, int creditor, long number) {
            CreditorRoll roll = script.roll();
            return envelope.mark(number, roll.id(creditor), roll.account(creditor), leg.leg());
        }
    }
}
