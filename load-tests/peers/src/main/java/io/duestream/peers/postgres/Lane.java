package io.duestream.peers.postgres;

import io.duestream.peers.app.Contract;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.job.Arrival;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes batches from its partitions, has them decided in the database, and publishes what came of them each commit interval. A crash
 * leaves the database ahead of Kafka at most: what is missing there is published first at the next start.
 */
final class Lane implements AutoCloseable {
    private final int number;
    private final JobSettings settings;
    private final int batch;
    private final Inbox inbox;
    private final Store store;
    private final Publisher publisher;
    private final List<Outgoing> pending = new ArrayList<>();
    private long position;
    private boolean hasNews;
    private long publishedAtNanos;
    private Instant remindedAt = Instant.EPOCH;

    Lane(int number, JobSettings settings, int batch, Contract contract, Store store) {
        this.number = number;
        this.settings = settings;
        this.batch = batch;
        this.store = store;
        publisher = new Publisher(settings, number);
        inbox = new Inbox(settings, contract.reader());
    }

    /** Publishes what a process before has left, and goes to where it stopped. */
    void open() throws SQLException {
        Set<TopicPartition> places = inbox.partitions(number);
        Map<TopicPartition, OffsetAndMetadata> committed = Publisher.committed(inbox.consumer(), places);
        position = Publisher.position(committed);
        Map<TopicPartition, Long> offsets = new HashMap<>(inbox.consumer().beginningOffsets(places));
        committed.forEach((place, offset) -> offsets.put(place, offset.offset()));
        store.offsets().forEach(offsets::replace);
        inbox.seek(offsets);
        add(store.unpublished(position));
        publish();
    }

    /** One round. */
    void work() throws SQLException {
        List<Arrival> facts = inbox.take(batch, untilPublishing());
        if (!facts.isEmpty()) {
            add(store.take(facts, inbox.next()));
            hasNews = true;
        }
        remind();
        if (untilPublishing().isZero()) {
            publish();
        }
    }

    private Duration untilPublishing() {
        long left = settings.commitMillis() * 1_000_000L - (System.nanoTime() - publishedAtNanos);
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private void remind() throws SQLException {
        Instant now = Instant.now();
        if (Duration.between(remindedAt, now).toMillis() >= settings.dueScanMillis()) {
            List<Outgoing> records = store.remind(now, DueScan.LIMIT);
            add(records);
            // More may be due: then it goes on in the next round.
            remindedAt = records.size() < DueScan.LIMIT ? now : remindedAt;
        }
    }

    private void add(List<Outgoing> records) {
        if (!records.isEmpty()) {
            pending.addAll(records);
            hasNews = true;
            position = records.getLast().position();
        }
    }

    /** Publishes what is decided: a lane that ends in an orderly way leaves nothing behind. */
    void publish() throws SQLException {
        if (hasNews) {
            publisher.publish(pending, inbox.next(), position, inbox.consumer().groupMetadata());
            pending.clear();
            hasNews = false;
            store.published(position);
        }
        publishedAtNanos = System.nanoTime();
    }

    @Override
    public void close() throws SQLException {
        inbox.close();
        publisher.close();
        store.close();
    }
}
