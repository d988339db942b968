package io.duestream.loadtests.plan;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.LocalDate;
import java.util.UUID;

/** Facts as events: with an id that holds their number, under their key. */
final class Envelope {
    private final long run;

    /** For one run; events of another one are told apart by {@code run}. */
    Envelope(long run) {
        this.run = run;
    }

    /** The id of the event of this number. */
    String eventId(long number) {
        return new UUID(run, number).toString();
    }

    /** The number in an id; -1 if it is of another run, or no such id. */
    long numberOf(String eventId) {
        try {
            UUID id = UUID.fromString(eventId);
            return id.getMostSignificantBits() == run ? id.getLeastSignificantBits() : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    PlannedEvent fact(long number, boolean again, Fact fact, Claim claim, Leg leg) {
        String reference =
                switch (fact.address()) {
                    case REFERENCE -> claim.reference();
                    case MISTYPED -> claim.mistyped();
                    case NONE -> "~" + claim.moneyId(0);
                };
        String creditor = claim.creditor();
        String key = creditor + "|" + reference;
        String id = eventId(number);
        if (fact.invoiceId() == null) {
            PaymentEvent event = new PaymentEvent(
                    id,
                    null,
                    leg.instant(),
                    leg.instant(),
                    fact.version(),
                    creditor,
                    reference,
                    claim.account(),
                    fact.change().get());
            return new PlannedEvent(number, again, EventStreams.PAYMENTS, key, event, false);
        }
        InvoiceEvent event = new InvoiceEvent(
                id,
                null,
                leg.instant(),
                leg.instant(),
                fact.version(),
                creditor,
                reference,
                fact.invoiceId(),
                fact.change().get());
        return new PlannedEvent(number, again, EventStreams.INVOICES, key, event, false);
    }

    /** The mark that says that the account is complete through the leg's day. */
    PlannedEvent mark(long number, String creditor, String account, Leg leg) {
        PaymentEvent event = new PaymentEvent(
                eventId(number),
                null,
                leg.instant(),
                leg.instant(),
                1L,
                creditor,
                "#" + account,
                account,
                new FeedMark(leg.day(), fileId(leg.day(), number)));
        return new PlannedEvent(number, false, EventStreams.PAYMENTS, Keys.feedMark(creditor, account), event, true);
    }

    /** 64 hexadecimal digits, as a file has them. */
    private String fileId(LocalDate day, long number) {
        StringBuilder id = new StringBuilder();
        for (int part = 0; part < 4; part++) {
            id.append(String.format("%016x", Mix.of(run + part, number + day.toEpochDay())));
        }
        return id.toString();
    }
}
