package io.duestream.loadtests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Sends events at a constant rate in an open loop, whatever becomes of them; one that is late is sent at once. On a thread of its own. */
final class SteadySender implements AutoCloseable {
    private static final double NANOS = 1e9;

    /** Each sleep costs processor time to wake up from: an event may wait so long for others, and then goes out late. */
    private static final long LEAST_SLEEP_NANOS = 25_000_000;

    /** The batches of a burst are full soon, or never. */
    private static final Duration LINGER = Duration.ofMillis(5);

    private final PreparedRecords records;
    private final SteadyRate rate;
    private final long measuredFrom;
    private final long count;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long sent;
    private volatile long firstNanos;
    private volatile long lastNanos;

    /**
     * Starts to send.
     *
     * @param records in the order of their positions, from 0
     * @param measuredFrom from which position on the rate is of interest
     * @param count how many are sent at most
     */
    SteadySender(BenchSite site, PreparedRecords records, SteadyRate rate, long measuredFrom, long count) {
        this.records = records;
        this.rate = rate;
        this.measuredFrom = measuredFrom;
        this.count = count;
        thread = Thread.ofPlatform().daemon().name("steady-sender").start(() -> send(site));
    }

    private void send(BenchSite site) {
        try (Producer<byte[], byte[]> producer = site.producer(LINGER)) {
            for (long position = 0; position < count && !mayStop(position); position++) {
                long now = await(rate.of(position));
                var unused = producer.send(records.next(), (place, refused) -> failure.compareAndSet(null, refused));
                note(position, now);
            }
        } catch (IOException | RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }

    /** Only whole rounds are sent, so that what must come of them is known. */
    private boolean mayStop(long position) {
        return failure.get() != null || (stopping && position % CoreJob.EVENTS_A_ROUND == 0);
    }

    private static long await(long planned) {
        long now = System.nanoTime();
        while (now - planned < 0) {
            LockSupport.parkNanos(Math.max(planned - now, LEAST_SLEEP_NANOS));
            now = System.nanoTime();
        }
        return now;
    }

    private void note(long position, long now) {
        if (position == measuredFrom) {
            firstNanos = now;
        }
        lastNanos = now;
        sent = position + 1;
    }

    /** How many have been sent. */
    long sent() {
        return sent;
    }

    boolean isDone() {
        return !thread.isAlive();
    }

    /** The rate at which events were really sent since the measuring began, of all but the first; 0 before the second. */
    double achievedPerSecond() {
        long intervals = sent - measuredFrom - 1;
        return intervals <= 0 ? 0 : intervals * NANOS / (lastNanos - firstNanos);
    }

    /** Throws if an event could not be read, or the brokers refused it. */
    void check() throws IOException {
        Exception refused = failure.get();
        if (refused != null) {
            throw new IOException("events could not be sent: " + refused, refused);
        }
    }

    /** Ends with the round that it is at; returns when everything is acknowledged. */
    void stop() throws IOException, InterruptedException {
        stopping = true;
        thread.join();
        check();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
