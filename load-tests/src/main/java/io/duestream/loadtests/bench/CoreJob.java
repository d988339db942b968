package io.duestream.loadtests.bench;

import io.duestream.loadtests.plan.Permutation;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Channel;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * The core job: a state of so many open invoices, and then so many rounds. A round issues an invoice, reports the delivery of its
 * message, and pays the oldest one whole, so that the number of open invoices stays. Keys are in no order. The same parameters make the
 * same bytes. Nothing falls due meanwhile.
 *
 * @param open invoices that are open before the rounds, 1 or more
 * @param rounds rounds of three events; those beyond {@code open} pay what earlier rounds issued
 * @param seed of all that looks random
 */
record CoreJob(long open, long rounds, long seed) {
    static final List<EventStreams> INPUTS =
            List.of(EventStreams.INVOICES, EventStreams.PAYMENTS, EventStreams.OUTCOMES);
    static final int EVENTS_A_ROUND = 3;

    /** Which of a round's events is the payment, from 0. */
    static final int PAYMENT_IN_ROUND = 2;

    /** Business time while it runs: before any step is due. */
    static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

    /** Peers live by the machine's clock, whatever it says: nothing may be due by it either. */
    static final LocalDate DUE = LocalDate.of(2090, 6, 1);

    private static final int CREDITORS = 100;
    private static final long FIRST_REFERENCE = 10_000_000_000L;

    CoreJob {
        if (open < 1 || rounds < 0) {
            throw new IllegalArgumentException(
                    "open must be 1 or more, and rounds 0 or more: not " + open + " and " + rounds);
        }
    }

    /** An event to publish. */
    record Input(EventStreams stream, String key, SpecificRecord event) {}

    /** How many invoices there are in all. */
    long invoices() {
        return open + rounds;
    }

    /** How many events there are in all. */
    long events() {
        return open + EVENTS_A_ROUND * rounds;
    }

    /** What must be true of its invoices when all is done. */
    CoreCheck.Ending ending() {
        return new CoreCheck.Ending() {
            @Override
            public boolean isPaid(long invoice) {
                return invoice < rounds;
            }

            @Override
            public int changes(long invoice) {
                return 1 + (isPaid(invoice) ? 1 : 0) + (invoice >= open ? 1 : 0);
            }

            @Override
            public long invoiceAt(long place) {
                return CoreJob.this.invoiceAt(place);
            }
        };
    }

    /** The event at a place: first the invoices that are open, then the rounds. */
    Input event(long place) {
        if (place < open) {
            return issued(place, place);
        }
        long round = (place - open) / EVENTS_A_ROUND;
        return switch ((int) ((place - open) % EVENTS_A_ROUND)) {
            case 0 -> issued(open + round, place);
            case 1 -> delivered(open + round, place);
            default -> paid(round, amount(round), place);
        };
    }

    /** Where the event at a place goes. */
    EventStreams streamAt(long place) {
        if (place < open) {
            return EventStreams.INVOICES;
        }
        return switch ((int) ((place - open) % EVENTS_A_ROUND)) {
            case 0 -> EventStreams.INVOICES;
            case 1 -> EventStreams.OUTCOMES;
            default -> EventStreams.PAYMENTS;
        };
    }

    /** The invoice that the event at a place is about. */
    long invoiceAt(long place) {
        long round = (place - open) / EVENTS_A_ROUND;
        return place < open ? place : streamAt(place) == EventStreams.PAYMENTS ? round : open + round;
    }

    /** The key of the event at a place. */
    String keyAt(long place) {
        return key(invoiceAt(place));
    }

    /** The place at which an invoice is issued. */
    long issueOf(long invoice) {
        return invoice < open ? invoice : open + EVENTS_A_ROUND * (invoice - open);
    }

    /** The place of the event with this id. */
    long placeOf(String eventId) {
        return UUID.fromString(eventId).getLeastSignificantBits() ^ seed;
    }

    /** The invoice under a key, from 0; whatever if the key is not of this job. */
    long invoiceOf(String key) {
        long reference = Long.parseLong(key, key.indexOf('|') + 1, key.length(), 10);
        return permutation().indexOf(reference - FIRST_REFERENCE);
    }

    /** What an invoice asks for, minor units. */
    long amount(long invoice) {
        return 10_000 + Math.floorMod(mix(invoice), 90_000L);
    }

    /** The issue of an invoice. */
    Input issued(long invoice, long place) {
        String customer = "C" + (1_000_000 + invoice);
        InvoiceIssued change = new InvoiceIssued(amount(invoice), "SEK", ISSUED, DUE, customer, null);
        return new Input(
                EventStreams.INVOICES,
                key(invoice),
                new InvoiceEvent(
                        id(place), null, NOW, NOW, 1L, creditor(invoice), reference(invoice), number(invoice), change));
    }

    /** The delivery of its message. */
    Input delivered(long invoice, long place) {
        return new Input(
                EventStreams.OUTCOMES,
                key(invoice),
                new OutcomeEvent(
                        id(place),
                        null,
                        NOW,
                        NOW,
                        1L,
                        creditor(invoice),
                        reference(invoice),
                        number(invoice),
                        "msg-" + Long.toHexString(mix(invoice)),
                        Channel.EMAIL,
                        DeliveryResult.DELIVERED,
                        ISSUED));
    }

    /** A payment of so much. */
    Input paid(long invoice, long amount, long place) {
        String paymentId =
                new UUID(mix(~invoice), mix(invoice + seed)).toString().replace("-", "");
        PaymentReceived change = new PaymentReceived(
                paymentId,
                amount,
                "SEK",
                ISSUED,
                ISSUED,
                null,
                reference(invoice),
                null,
                "SE3550000000054" + (100_000_000 + Math.floorMod(mix(invoice), 800_000_000L)),
                "Anna Andersson",
                "BR" + Long.toHexString(mix(place)),
                "camt.054.001.08");
        return new Input(
                EventStreams.PAYMENTS,
                key(invoice),
                new PaymentEvent(
                        id(place),
                        null,
                        NOW,
                        NOW,
                        1L,
                        creditor(invoice),
                        reference(invoice),
                        "SE4550000000058398257466",
                        change));
    }

    private String id(long place) {
        return new UUID(mix(place), place ^ seed).toString();
    }

    private String key(long invoice) {
        return creditor(invoice) + '|' + reference(invoice);
    }

    private String creditor(long invoice) {
        return "creditor-" + Math.floorMod(mix(invoice), CREDITORS);
    }

    private String reference(long invoice) {
        return Long.toString(FIRST_REFERENCE + permutation().at(invoice));
    }

    private static String number(long invoice) {
        return "INV-" + (10_000_000 + invoice);
    }

    private Permutation permutation() {
        return new Permutation(invoices(), seed);
    }

    private long mix(long value) {
        long z = (value + seed) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return z ^ (z >>> 31);
    }
}
