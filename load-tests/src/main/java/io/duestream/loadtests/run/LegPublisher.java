package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.PlannedEvent;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Publishes a leg in an open loop: at planned times, whatever the processors do. An event that is late is sent at once and its time is
 * not moved; how late is recorded apart.
 */
final class LegPublisher {
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;
    private static final long NANOS_A_MICRO = 1_000;

    private final EventProducer producer;
    private final Turnstile turnstile;
    private final AtomicLong published;
    private final Histogram behind = new Histogram(LONGEST_MICROS, DIGITS);

    /** {@code published} counts the events. */
    LegPublisher(EventProducer producer, Turnstile turnstile, AtomicLong published) {
        this.producer = producer;
        this.turnstile = turnstile;
        this.published = published;
    }

    /** Returns when all is acknowledged. */
    void publish(Iterator<PlannedEvent> events, Pacing pacing) throws LivenessException, InterruptedException {
        for (long position = 0; events.hasNext(); position++) {
            PlannedEvent event = events.next();
            long now = pacing.go(position, turnstile);
            long micros = (now - pacing.of(position)) / NANOS_A_MICRO;
            behind.recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
            send(event);
            published.incrementAndGet();
        }
        producer.flush();
    }

    private void send(PlannedEvent event) throws LivenessException, InterruptedException {
        if (event.everyPartition()) {
            producer.sendToAll(event.stream(), event.key(), event.event());
        } else {
            producer.send(event.stream(), event.key(), event.event());
        }
    }

    /** How far behind its time each event was sent, in microseconds. */
    Histogram behind() {
        return behind;
    }
}
