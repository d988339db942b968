package io.duestream.loadtests.defects;

import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the right processor makes of a plan, to be spoilt.
 *
 * @param right all records, in the order of each stream
 */
record TrueOutputs(long seed, Schemas schemas, Plan plan, List<OutputRecord> right) implements AutoCloseable {
    static TrueOutputs of(long seed, Path state) throws Exception {
        Schemas schemas = Schemas.known();
        Plan plan = Plan.of(Workload.load("smoke").withInvoices(200), seed);
        try (Ledger ledger = new DrivenLedger(plan.creditors(), schemas, state)) {
            return new TrueOutputs(
                    seed,
                    schemas,
                    plan,
                    List.copyOf(Run.of(plan, ledger, schemas).published()));
        }
    }

    /** Spoils a copy of the records at a place. */
    interface Spoil {
        void at(List<OutputRecord> records, int place);
    }

    /** Spoils so many of the records that are meant, one each time, drawn from the seed. */
    void spoil(int times, Predicate<OutputRecord> which, Spoil spoil) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < right.size(); place++) {
            if (which.test(right.get(place))) {
                places.add(place);
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int time = 0; time < times; time++) {
            spoil.at(new ArrayList<>(right), places.get(random.nextInt(places.size())));
        }
    }

    SpecificRecord event(OutputRecord record) {
        EventReader<? extends SpecificRecord> reader =
                new EventReader<>(record.stream().recordClass(), schemas.cache(), ReadLimits.defaults());
        if (reader.read(record.value(), null)
                instanceof Decoded.Event<? extends SpecificRecord>(SpecificRecord event)) {
            return event;
        }
        throw new IllegalArgumentException("not an event of " + record.stream());
    }

    /** A record with another event under a key. */
    OutputRecord record(EventStreams stream, byte @Nullable [] key, SpecificRecord event) {
        return new OutputRecord(stream, key, new EventWriter(schemas.ids()).write(event, stream));
    }

    Verdict verdict(List<OutputRecord> records) {
        return Run.audited(plan, records, schemas);
    }

    String describe(int place) {
        return "seed " + seed + ", record " + place + " of " + right.get(place).stream();
    }

    @Override
    public void close() {
        schemas.close();
    }
}
