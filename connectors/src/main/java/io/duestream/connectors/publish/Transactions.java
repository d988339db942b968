package io.duestream.connectors.publish;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.serde.EventWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends a file's records in transactions of a bounded number of events, each with the progress that it makes. After a
 * crash the progress and the events agree, whatever the moment.
 */
final class Transactions {

    private final Producer<byte[], byte[]> producer;
    private final EventWriter writer;
    private final EventRecords records;
    private final String prefix;
    private final ProgressCount progress;
    private final Map<EventStreams, Integer> partitions = new EnumMap<>(EventStreams.class);
    private boolean open;
    private long inTransaction;

    Transactions(
            Producer<byte[], byte[]> producer,
            EventWriter writer,
            EventRecords records,
            String prefix,
            ProgressCount progress) {
        this.producer = producer;
        this.writer = writer;
        this.records = records;
        this.prefix = prefix;
        this.progress = progress;
    }

    /** Sends an event; commits when the transaction is full. */
    void post(KeyedRecord event, int limit) {
        begin();
        send(event, Keys.partition(bytes(event.key()), partitions(event.stream())));
        progress.count();
        if (++inTransaction == limit) {
            commit(false);
        }
    }

    /** Sends a record to every partition of its stream. */
    void broadcast(KeyedRecord mark) {
        begin();
        for (int partition = 0; partition < partitions(mark.stream()); partition++) {
            send(mark, partition);
        }
    }

    /** Commits what is open, with the file marked as done. */
    void finish() {
        begin();
        commit(true);
    }

    /** Gives up what is not committed. */
    void abort() {
        if (open) {
            open = false;
            producer.abortTransaction();
        }
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    private void commit(boolean done) {
        FileProgress value = progress.next(done, records.now());
        KeyedRecord step = new KeyedRecord(EventStreams.FILES, progress.fileId(), value);
        send(step, Keys.partition(bytes(step.key()), partitions(step.stream())));
        producer.commitTransaction();
        open = false;
        inTransaction = 0;
    }

    // A send that fails makes the commit fail: nobody needs its future.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(KeyedRecord event, int partition) {
        byte[] value = writer.write(event.value(), event.stream());
        producer.send(new ProducerRecord<>(event.stream().topic(prefix), partition, bytes(event.key()), value));
    }

    private int partitions(EventStreams stream) {
        return partitions.computeIfAbsent(
                stream, key -> producer.partitionsFor(key.topic(prefix)).size());
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
