package io.duestream.loadtests.plan;

import io.duestream.schemas.events.Creditor;
import java.util.Iterator;
import java.util.List;

/** A run, decided: which events are published in which order, and what must come of them. The same workload and seed make the same plan. */
public final class Plan {
    private final Workload workload;
    private final long seed;

    private Plan(Workload workload, long seed) {
        this.workload = workload;
        this.seed = seed;
    }

    /** Plans a run. */
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
        throw new UnsupportedOperationException();
    }

    /** The legs in their order; {@code leg} in the other methods is a place in this list. */
    public List<Leg> legs() {
        return workload.legs();
    }

    /** How many events a leg publishes: facts, those that come again, and marks, each mark once. */
    public long count(int leg) {
        throw new UnsupportedOperationException();
    }

    /** The number of the leg's first event; the event at place p of the leg has this number + p, unless it comes again. */
    public long firstNumber(int leg) {
        throw new UnsupportedOperationException();
    }

    /** The leg's events in the order in which they are published. Several may run at once, each in one thread. */
    public Iterator<PlannedEvent> events(int leg) {
        throw new UnsupportedOperationException();
    }

    /** The number of the event with this id; -1 if it is not an event of this run. */
    public long numberOf(String eventId) {
        throw new UnsupportedOperationException(eventId);
    }

    /** The leg whose event has this number. */
    public int legOf(long number) {
        throw new UnsupportedOperationException();
    }

    /** What must be true of an invoice at the end of the run. */
    public Expectation of(long invoice) {
        throw new UnsupportedOperationException();
    }

    /** What must be true of an invoice when a leg is over. */
    public Expectation of(long invoice, int leg) {
        throw new UnsupportedOperationException();
    }

    /** What must have come out when a leg is over. */
    public Totals totals(int leg) {
        throw new UnsupportedOperationException();
    }
}
