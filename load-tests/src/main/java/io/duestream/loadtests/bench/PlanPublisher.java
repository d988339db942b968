package io.duestream.loadtests.bench;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.PlannedEvent;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Publishes a plan as fast as the broker takes it. */
final class PlanPublisher implements AutoCloseable {
    private final Plan plan;
    private final EventWriter writer;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long published;

    PlanPublisher(Plan plan, BenchSite site) throws IOException {
        this.plan = plan;
        writer = site.writer();
        producer = site.producer(BenchSite.LINGER);
    }

    /** The creditors, without whom no bank feed is known. */
    void creditors() throws IOException {
        for (Creditor creditor : plan.creditors()) {
            send(EventStreams.CREDITORS, creditor.getCreditor(), creditor, null);
        }
        flush();
    }

    /** A leg; {@code progress} is told how many records of the plan were sent so far. Returns when all are acknowledged. */
    void leg(int leg, LongConsumer progress) throws IOException {
        Iterator<PlannedEvent> events = plan.events(leg);
        while (events.hasNext()) {
            PlannedEvent event = events.next();
            if (event.everyPartition()) {
                // A mark is true only behind all that it covers.
                flush();
                for (int partition = 0; partition < BenchSite.PARTITIONS; partition++) {
                    send(event.stream(), event.key(), event.event(), partition);
                }
            } else {
                send(event.stream(), event.key(), event.event(), null);
            }
            progress.accept(published);
        }
        flush();
    }

    private void send(EventStreams stream, String key, SpecificRecord event, @Nullable Integer partition) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        byte[] value = writer.write(event, stream);
        published++;
        var unused = producer.send(
                new ProducerRecord<>(stream.topic(BenchSite.PREFIX), partition, name, value),
                (sent, failed) -> failure.compareAndSet(null, failed));
    }

    private void flush() throws IOException {
        producer.flush();
        Exception refused = failure.get();
        if (refused != null) {
            throw new IOException("the broker refused an event: " + refused, refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
