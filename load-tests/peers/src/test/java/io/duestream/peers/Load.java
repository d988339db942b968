package io.duestream.peers;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** Seeded accounts with all that the job knows: facts in any order, twice, without an invoice, too much money, due already. */
final class Load {
    /** A record to send. */
    record Told(EventStreams stream, String key, String eventId, SpecificRecord event) {}

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final LocalDate PAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate FUTURE = LocalDate.of(2126, 3, 31);

    private final Random random;
    private final List<Told> all = new ArrayList<>();
    private int events;

    private Load(long seed) {
        random = new Random(seed);
    }

    /** All facts of so many accounts, shuffled. */
    static List<Told> of(int accounts, long seed) {
        Load load = new Load(seed);
        for (int i = 0; i < accounts; i++) {
            load.account("REF" + (100_000 + i));
        }
        Collections.shuffle(load.all, load.random);
        return List.copyOf(load.all);
    }

    private void account(String reference) {
        long amount = random.nextInt(20) == 0 ? 0 : 100 + random.nextInt(100_000);
        if (random.nextInt(10) > 0) {
            LocalDate due = random.nextInt(10) == 0 ? PAST : FUTURE;
            again(() -> invoice(reference, amount, due));
        }
        int payments = random.nextInt(4);
        for (int i = 0; i < payments; i++) {
            long part = Math.max(1, payments == 1 ? amount : amount * (20 + random.nextInt(60)) / 100);
            LocalDate day = ISSUED.plusDays(random.nextInt(40));
            String id = reference + "-pay-" + i;
            String payer = random.nextInt(5) == 0 ? "" : "SE45 5000 0000 0" + random.nextInt(1_000);
            again(() -> payment(reference, id, part, day, payer));
        }
        int outcomes = random.nextInt(4);
        for (int i = 0; i < outcomes; i++) {
            LocalDate day = ISSUED.plusDays(random.nextInt(5));
            boolean delivered = random.nextInt(3) > 0;
            again(() -> outcome(reference, delivered, day));
        }
    }

    /** A fact, and now and then once more: as the same event or as another of the same content. */
    private void again(Runnable fact) {
        fact.run();
        if (random.nextInt(8) == 0) {
            fact.run();
        }
        if (random.nextInt(8) == 0) {
            all.add(all.getLast());
        }
    }

    private void invoice(String reference, long amount, LocalDate due) {
        String id = id("invoice");
        InvoiceIssued issued =
                new InvoiceIssued(amount, "SEK", ISSUED, due, "customer " + reference.hashCode() % 50, null);
        tell(
                EventStreams.INVOICES,
                reference,
                id,
                new InvoiceEvent(id, null, AT, AT, 1L, "acme", reference, "INV" + reference, issued));
    }

    private void payment(String reference, String paymentId, long amount, LocalDate day, String payer) {
        String id = id("payment");
        PaymentReceived received = new PaymentReceived(
                paymentId,
                amount,
                "SEK",
                day.plusDays(1),
                day.plusDays(2),
                day,
                null,
                "thanks",
                payer,
                "A Payer",
                null,
                "camt.054.001.08");
        tell(
                EventStreams.PAYMENTS,
                reference,
                id,
                new PaymentEvent(id, null, AT, AT, 1L, "acme", reference, "SE01", received));
    }

    private void outcome(String reference, boolean delivered, LocalDate day) {
        String id = id("outcome");
        DeliveryResult result = delivered ? DeliveryResult.DELIVERED : DeliveryResult.FAILED;
        tell(
                EventStreams.OUTCOMES,
                reference,
                id,
                new OutcomeEvent(
                        id,
                        null,
                        AT,
                        AT,
                        1L,
                        "acme",
                        reference,
                        "INV" + reference,
                        id + "-m",
                        Channel.EMAIL,
                        result,
                        day));
    }

    private String id(String kind) {
        return kind + "-" + events++;
    }

    private void tell(EventStreams stream, String reference, String eventId, SpecificRecord event) {
        all.add(new Told(stream, "acme|" + reference, eventId, event));
    }
}
