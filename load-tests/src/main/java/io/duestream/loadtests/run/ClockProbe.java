package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PolicyChoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when the processors' timers have a new business time. They follow the clock by and by, each partition for itself. A step
 * that is still taken on the time of the leg before, but on facts of this leg, is right, and no plan can foresee it. So each leg begins with
 * a payment in each partition, to a creditor of the probe's own, whose wait for an invoice ends on the day of the leg: when it comes out
 * as unmatched, the timers of its partition have that day.
 *
 * <p>Safe for use by several threads.
 */
final class ClockProbe {
    private static final String CREDITOR = "clock-probe";
    private static final String PREFIX = CREDITOR + '|';
    private static final String POLICY = "standard";
    private static final int WAIT_DAYS = 10;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<String> references;
    private final Set<String> missing = new TreeSet<>();

    /** A probe of as many partitions as the inputs have. */
    ClockProbe(int partitions) {
        references = IntStream.range(0, partitions)
                .mapToObj(partition -> referenceIn(partition, partitions))
                .toList();
    }

    private static String referenceIn(int partition, int partitions) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(reference -> Keys.partition(bytes(Keys.account(CREDITOR, reference)), partitions) == partition)
                .findFirst()
                .orElseThrow();
    }

    /** Its creditor, to be published before the first leg. */
    static Creditor creditor(Instant at) {
        return Creditor.newBuilder()
                .setEventId(CREDITOR)
                .setOccurredAt(at)
                .setRecordedAt(at)
                .setVersion(1)
                .setCreditor(CREDITOR)
                .setName("none: tells when timers have a new time")
                .setMarket("se")
                .setCurrency("SEK")
                .setAccounts(List.of("1"))
                .setPolicies(List.of(new PolicyChoice(LONG_AGO, POLICY)))
                .build();
    }

    /** Begins to look for the day of a leg, on which the clock must be already. */
    void send(Leg leg, EventProducer producer) throws LivenessException {
        for (String reference : references) {
            String payment = leg.name() + '-' + reference;
            synchronized (missing) {
                missing.add(Keys.withoutReference(CREDITOR, payment));
            }
            producer.send(EventStreams.PAYMENTS, Keys.account(CREDITOR, reference), payment(leg, reference, payment));
        }
        producer.flush();
    }

    private static PaymentEvent payment(Leg leg, String reference, String payment) {
        LocalDate booked = leg.day().minusDays(WAIT_DAYS);
        PaymentReceived received = PaymentReceived.newBuilder()
                .setPaymentId(payment)
                .setAmount(1)
                .setCurrency("SEK")
                .setValueDate(booked)
                .setBookingDate(booked)
                .setSource("api")
                .build();
        return PaymentEvent.newBuilder()
                .setEventId(CREDITOR + '-' + payment)
                .setOccurredAt(leg.instant())
                .setRecordedAt(leg.instant())
                .setVersion(1)
                .setCreditor(CREDITOR)
                .setReference(reference)
                .setAccount("1")
                .setChange(received)
                .build();
    }

    /** Whether a record with this key is about the probe's own payments, which are in no plan; takes note of it. */
    boolean takes(EventStreams stream, byte @Nullable [] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (stream == EventStreams.UNMATCHED) {
            synchronized (missing) {
                missing.remove(text);
            }
        }
        return text.startsWith(PREFIX);
    }

    /** Whether the timers of all partitions have the time of the last leg that was sent. */
    boolean isSeen() {
        synchronized (missing) {
            return missing.isEmpty();
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
