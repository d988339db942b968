package io.duestream.loadtests.run;

import io.duestream.loadtests.audit.Auditor;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.observe.OutputObserver;
import io.duestream.loadtests.plan.Totals;
import io.duestream.schemas.EventStreams;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** The auditor on a thread of its own, behind a queue of bounded length: reading goes on while it thinks. */
final class Auditing implements OutputObserver.Sink, AutoCloseable {
    private static final int POLLS = 50;
    private static final long LOOK_MILLIS = 50;

    private final Auditor auditor;
    private final ClockProbe probe;
    private final String prefix;
    private final BlockingQueue<ConsumerRecords<byte[], byte[]>> queue = new ArrayBlockingQueue<>(POLLS);
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean ending;
    private volatile Totals seen = Totals.NONE;

    /** Starts; topics begin with {@code prefix}, and records of the probe are kept from the auditor. */
    Auditing(Auditor auditor, ClockProbe probe, String prefix) {
        this.auditor = auditor;
        this.probe = probe;
        this.prefix = prefix;
        thread = Thread.ofPlatform().daemon().name("auditor").start(this::audit);
    }

    @Override
    public void received(ConsumerRecords<byte[], byte[]> records, long nanoTime) throws InterruptedException {
        received.addAndGet(records.count());
        queue.put(records);
    }

    private void audit() {
        try {
            while (!ending || !queue.isEmpty()) {
                ConsumerRecords<byte[], byte[]> records = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (records != null) {
                    records.forEach(this::take);
                    seen = auditor.seen();
                    taken.addAndGet(records.count());
                }
            }
        } catch (InterruptedException closed) {
            // It was told to end.
        } catch (RuntimeException | Error failed) {
            failure.set(failed);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        EventStreams stream = EventStreams.ofTopic(message.topic(), prefix).orElseThrow();
        if (!probe.takes(stream, message.key())) {
            auditor.take(stream, message.partition(), message.key(), message.value());
        }
    }

    /** How many records were given to it. */
    long received() {
        return received.get();
    }

    /** What has come out, as far as it has looked. */
    Totals seen() {
        return seen;
    }

    /** How many records that it was given it has not looked at. Throws if it can't go on. */
    long backlog() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the auditor failed: " + failed, failed);
        }
        return received.get() - taken.get();
    }

    /** The verdict on all that it was given, once it has looked at it; it may be given nothing more. */
    Verdict verdict(Ending ending) throws InterruptedException {
        this.ending = true;
        thread.join();
        backlog();
        return ending.isThrough() ? auditor.verdict(ending.leg()) : auditor.verdictAmid(ending.leg());
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
