package io.duestream.loadtests.bench;

import io.duestream.loadtests.observe.OutputObserver;
import io.duestream.loadtests.observe.RecordHead;
import io.duestream.loadtests.observe.ResponseTimes;
import io.duestream.schemas.EventStreams;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Reads the committed records of {@code invoice-status} and takes the times from when events were to be sent to when what they
 * caused was received. Events are known by their position behind those that fill the state.
 */
final class Responses implements AutoCloseable {
    private final CoreJob job;
    private final ResponseTimes all = new ResponseTimes(0);
    private final ResponseTimes payments = new ResponseTimes(0);
    private final AtomicLong steps = new AtomicLong();
    private final OutputObserver observer;

    Responses(BenchSite site, CoreJob job, String outputPrefix) {
        this.job = job;
        observer = new OutputObserver(
                site.cluster().kafka(), List.of(EventStreams.INVOICE_STATUS.topic(outputPrefix)), this::received);
    }

    /** The next phase: so many events from a position on. */
    void begin(long from, long count, SteadyRate rate) {
        all.begin(from, count, position -> rate.of(from + position));
        payments.begin(from, count, position -> rate.of(from + position));
    }

    private void received(ConsumerRecords<byte[], byte[]> records, long nanoTime) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String cause = record.value() == null ? null : RecordHead.causedBy(record.value());
            if (cause == null) {
                steps.incrementAndGet();
            } else {
                received(job.placeOf(cause) - job.open(), nanoTime);
            }
        }
    }

    private void received(long position, long nanoTime) {
        if (position >= 0) {
            all.received(position, nanoTime);
            if (position % CoreJob.EVENTS_A_ROUND == CoreJob.PAYMENT_IN_ROUND) {
                payments.received(position, nanoTime);
            }
        }
    }

    /** How many events behind the fill were answered. */
    long answers() {
        return all.answers();
    }

    /** How many records were received that time caused and no event. */
    long steps() {
        return steps.get();
    }

    /** Of a phase, from 0, in microseconds. */
    Histogram all(int phase) {
        return all.micros(phase);
    }

    /** The same of payments only: the time to match. */
    Histogram payments(int phase) {
        return payments.micros(phase);
    }

    @Override
    public void close() {
        observer.close();
    }
}
