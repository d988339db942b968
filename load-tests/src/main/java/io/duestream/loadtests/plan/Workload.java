package io.duestream.loadtests.plan;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A kind of load, as its file describes it.
 *
 * @param about what it stands for, in a sentence
 * @param invoices how many invoices there are, 1 or more
 * @param creditors whose they are
 * @param fates weights of the fates, 1 or more; what is absent does not happen
 * @param duplicates events that are published again
 * @param disorder by how many places an event may be displaced, events that come again not counted; 0 keeps the order
 * @param legs the scenes that are played, in their order, from the first one on
 * @param processors who plays, unless a run is asked to be otherwise
 */
public record Workload(
        String name,
        String about,
        long invoices,
        Creditors creditors,
        Map<Fate, Integer> fates,
        Duplicates duplicates,
        int disorder,
        List<Leg> legs,
        Processors processors) {
    private static final long MOST = 1_000_000_000;

    /**
     * The creditors.
     *
     * @param count 1 or more
     * @param zipf exponent of the skew: the creditor of rank r has invoices in proportion to r to the power of -zipf; 0 spreads them evenly
     */
    public record Creditors(int count, double zipf) {
        /** Refuses what can't be. */
        public Creditors {
            require(count >= 1, "there must be 1 creditor or more, not " + count);
            require(zipf >= 0 && zipf <= 10, "zipf must be from 0 to 10, not " + zipf);
        }
    }

    /**
     * Events that are published again.
     *
     * @param percent how many of a hundred events come again
     * @param most how often at most; each number of times from 1 is as frequent as another
     * @param apart hundreds of events between a time and the next; the end of the leg shortens it
     */
    public record Duplicates(int percent, int most, int apart) {
        /** Refuses what can't be. */
        public Duplicates {
            require(percent >= 0 && percent <= 100, "percent must be from 0 to 100, not " + percent);
            require(most >= 0 && most <= 100, "most must be from 0 to 100, not " + most);
            require(apart >= 1, "apart must be 1 hundred or more, not " + apart);
        }
    }

    /**
     * The processors.
     *
     * @param instances 1 or more
     * @param kills how many times one of them is killed while events flow
     */
    public record Processors(int instances, int kills) {
        /** One that nobody kills. */
        public static final Processors ONE = new Processors(1, 0);

        /** Refuses what can't be. */
        public Processors {
            require(instances >= 1, "there must be 1 instance or more, not " + instances);
            require(kills >= 0, "kills must be 0 or more, not " + kills);
        }
    }

    /** For one processor that nobody kills. */
    public Workload(
            String name,
            String about,
            long invoices,
            Creditors creditors,
            Map<Fate, Integer> fates,
            Duplicates duplicates,
            int disorder,
            List<Leg> legs) {
        this(name, about, invoices, creditors, fates, duplicates, disorder, legs, Processors.ONE);
    }

    /** Copies the collections; refuses what can't be. */
    public Workload {
        require(invoices >= 1 && invoices <= MOST, "there must be from 1 to " + MOST + " invoices, not " + invoices);
        require(disorder >= 0, "disorder must be 0 or more, not " + disorder);
        require(
                !fates.isEmpty() && fates.values().stream().allMatch(weight -> weight >= 1),
                "fates need weights of 1 or more: leave out what does not happen");
        fates = Map.copyOf(fates);
        legs = List.copyOf(legs);
    }

    /**
     * The workload of this name that comes with Duestream, else the one in the file of this path.
     *
     * @throws IOException if there is none, or if it can't be read, with the line that is wrong
     */
    public static Workload load(String nameOrFile) throws IOException {
        return WorkloadFile.load(nameOrFile);
    }

    /** The same with another number of invoices. */
    public Workload withInvoices(long number) {
        return new Workload(name, about, number, creditors, fates, duplicates, disorder, legs, processors);
    }

    /** The same with another rate in each leg that is not published as fast as possible. */
    public Workload withRate(Rate rate) {
        return new Workload(
                name,
                about,
                invoices,
                creditors,
                fates,
                duplicates,
                disorder,
                legs.stream()
                        .map(leg -> leg.rate().isMax() ? leg : new Leg(leg.scene(), leg.clock(), rate))
                        .toList(),
                processors);
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
