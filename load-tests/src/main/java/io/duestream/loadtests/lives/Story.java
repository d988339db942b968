package io.duestream.loadtests.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** What the parts of a life share: chance, the key, and what has happened so far. */
record Story(Dice dice, String creditor, String reference, List<TimedEvent> events) {
    /** Something that the issuer did on this day. */
    void issuer(LocalDate day, Function<Events, SpecificRecord> fact) {
        happen(dice.inOffice(day), fact);
    }

    /** Something that the bank booked on this day. */
    void bank(LocalDate day, Function<Events, SpecificRecord> fact) {
        happen(dice.booked(day), fact);
    }

    /** Something that a channel reported on this day. */
    void channel(LocalDate day, Function<Events, SpecificRecord> fact) {
        happen(dice.inOffice(day), fact);
    }

    private void happen(Instant at, Function<Events, SpecificRecord> fact) {
        events.add(new TimedEvent(at, fact.apply(new Events(creditor, reference, at))));
    }
}
