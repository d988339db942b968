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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when the processors' timers have a new business time. They follow the clock by and by, each partition for itself. A step
 * that is still taken on the time of the leg before, but on facts of this leg, is right, and no plan can foresee it. So for each leg there
 * is a payment in each partition, to a creditor of the probe's own, whose wait for an invoice ends on the day of the leg: when it comes out
 * as unmatched, the timers of its partition have that day.
 *
 * <p>Timers walk over the accounts in the order in which they were stored last, or of their keys, and take steps on the way. So that
 * nobody waits for those, each payment has an account of its own, stored before all others and untouched until its day, under a key that is
 * smaller than theirs.
 *
 * <p>Safe for use by several threads.
 */
final class ClockProbe {
    private static final String CREDITOR = "clock-probe";
    private static final String PREFIX = CREDITOR + '|';
    private static final String POLICY = "standard";
    private static final int WAIT_DAYS = 10;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<Leg> legs;
    private final int partitions;
    private final Set<String> unmatched = ConcurrentHashMap.newKeySet();

    /** A probe for legs in their order, of as many partitions as the inputs have. */
    ClockProbe(List<Leg> legs, int partitions) {
        this.legs = List.copyOf(legs);
        this.partitions = partitions;
    }

    /** A number whose account lies in the partition, another one for each leg. */
    private String reference(Leg leg, int partition) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(Integer::toString)
                .filter(reference -> Keys.partition(bytes(Keys.account(CREDITOR, reference)), partitions) == partition)
                .skip(legs.indexOf(leg))
                .findFirst()
                .orElseThrow();
    }

    private static String paymentId(Leg leg, int partition) {
        return leg.name() + '-' + partition;
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

    /** Publishes the payments for all legs, that of the first one last: once it is seen, all others of its partition are stored. */
    void publish(EventProducer producer) throws LivenessException, InterruptedException {
        for (Leg leg : legs.reversed()) {
            for (int partition = 0; partition < partitions; partition++) {
                String reference = reference(leg, partition);
                producer.send(
                        EventStreams.PAYMENTS,
                        Keys.account(CREDITOR, reference),
                        payment(leg, reference, paymentId(leg, partition)));
            }
        }
        producer.flush();
    }

    private PaymentEvent payment(Leg leg, String reference, String payment) {
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
                .setOccurredAt(legs.getFirst().instant())
                .setRecordedAt(legs.getFirst().instant())
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
        boolean isOurs = text.startsWith(PREFIX);
        if (isOurs && stream == EventStreams.UNMATCHED) {
            unmatched.add(text);
        }
        return isOurs;
    }

    /** The partitions whose timers do not have the time of a leg yet. */
    List<Integer> missing(Leg leg) {
        return IntStream.range(0, partitions)
                .filter(partition -> !unmatched.contains(Keys.withoutReference(CREDITOR, paymentId(leg, partition))))
                .boxed()
                .toList();
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
