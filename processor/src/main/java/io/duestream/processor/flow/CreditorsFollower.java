package io.duestream.processor.flow;

import io.duestream.processor.rulebooks.CreditorChoice;
import io.duestream.processor.rulebooks.CreditorChoice.PolicyFrom;
import io.duestream.processor.rulebooks.CreditorDirectory;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the stream {@code creditors} whole, and goes on reading it, into a directory that every stage asks. */
public final class CreditorsFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CreditorsFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventReader<Creditor> reader;
    private final CreditorDirectory directory;
    private final List<TopicPartition> places;
    private final Queue<ConsumerRecord<byte[], byte[]>> unread = new ArrayDeque<>();
    private final CountDownLatch readWhole = new CountDownLatch(1);

    /** Starts to read. */
    public CreditorsFollower(
            Map<String, ?> client, String topic, EventReader<Creditor> reader, CreditorDirectory directory) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.reader = reader;
        this.directory = directory;
        this.places = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Thread.ofPlatform().daemon().name("duestream-creditors").start(this::follow);
    }

    /** Waits until what was there at the start is read; false if that takes longer. */
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        return readWhole.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try (consumer) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (true) {
                consumer.poll(POLL).forEach(unread::add);
                if (!unread.isEmpty()) {
                    take();
                }
                if (readWhole.getCount() > 0
                        && unread.isEmpty()
                        && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                    readWhole.countDown();
                }
            }
        } catch (WakeupException closed) {
            LOG.debug("creditors are followed no longer");
        }
    }

    /** In order: a record whose schema is not known yet holds back those behind it. */
    private void take() {
        Map<String, CreditorChoice> changed = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record = unread.peek(); record != null; record = unread.peek()) {
            if (record.value() == null && record.key() != null) {
                String id = new String(record.key(), StandardCharsets.UTF_8);
                changed.remove(id);
                gone.add(id);
            } else {
                switch (reader.read(record.value(), null)) {
                    case Decoded.Event<Creditor>(Creditor creditor) -> {
                        changed.put(creditor.getCreditor(), choice(creditor));
                        gone.remove(creditor.getCreditor());
                    }
                    case Decoded.Broken<Creditor>(Problem problem, String reason) ->
                        LOG.warn("creditors/{}/{}: {} {}", record.partition(), record.offset(), problem, reason);
                    case Decoded.Waiting<Creditor> waiting -> {
                        directory.update(changed, gone);
                        return;
                    }
                }
            }
            unread.remove();
        }
        directory.update(changed, gone);
    }

    private static CreditorChoice choice(Creditor creditor) {
        return new CreditorChoice(
                creditor.getMarket(),
                creditor.getPolicies().stream()
                        .map(choice -> new PolicyFrom(choice.getFrom(), choice.getPolicy()))
                        .toList(),
                Set.copyOf(creditor.getAccounts()));
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
