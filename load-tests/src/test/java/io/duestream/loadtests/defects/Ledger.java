package io.duestream.loadtests.defects;

import io.duestream.loadtests.plan.PlannedEvent;
import java.time.Instant;
import java.util.List;

/** A ledger stage in virtual time. */
public interface Ledger extends AutoCloseable {
    /** Moves its clock. */
    void clock(Instant now);

    /** Gives it an event. */
    void send(PlannedEvent event);

    /** Lets it do what is due. */
    void tick();

    /** What it has published since it was asked last, in the order of each stream. */
    List<OutputRecord> published();

    @Override
    void close();
}
