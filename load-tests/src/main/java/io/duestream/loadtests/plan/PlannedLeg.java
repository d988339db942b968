package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.LegOrder.Spot;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The events of one leg.
 *
 * @param first number of its first event
 */
record PlannedLeg(Leg leg, long first, LegOrder order, Repeats repeats, int marks) {
    /** Facts, those that come again, and marks. */
    long size() {
        return repeats.size() + marks;
    }

    /** The number of a fact. */
    long numberOf(Spot spot) {
        return first + repeats.placeOf(order.placeOf(spot));
    }

    /** How often a fact is published. */
    int times(Spot spot) {
        return repeats.times(order.placeOf(spot));
    }

    /** Makes events of numbers. */
    interface Maker {
        /** The event of a fact. */
        PlannedEvent fact(PlannedLeg leg, Spot spot, long number, boolean again);

        /** The mark of a creditor. */
        PlannedEvent mark(PlannedLeg leg, int creditor, long number);
    }

    /** The events in their order, the marks last. */
    Iterator<PlannedEvent> events(Maker maker) {
        return new Iterator<>() {
            private final Iterator<Repeats.Spot> facts = repeats.iterator();
            private int marked;

            @Override
            public boolean hasNext() {
                return facts.hasNext() || marked < marks;
            }

            @Override
            public PlannedEvent next() {
                if (facts.hasNext()) {
                    Repeats.Spot fact = facts.next();
                    long number = first + repeats.placeOf(fact.fact());
                    return maker.fact(PlannedLeg.this, order.at(fact.fact()), number, fact.again());
                }
                if (marked == marks) {
                    throw new NoSuchElementException();
                }
                long number = first + repeats.size() + marked;
                return maker.mark(PlannedLeg.this, marked++, number);
            }
        };
    }
}
