package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.AccountSettings;
import io.duestream.connectors.accounts.CreditorSettings;
import io.duestream.connectors.accounts.Creditors;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.PolicyChoice;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.SchemaIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Publishes creditors, all in one transaction. Publishing them again changes nothing that didn't change in the file. */
public final class CreditorPublisher {

    private final Function<String, Producer<byte[], byte[]>> producers;
    private final EventWriter writer;
    private final Clock clock;
    private final String prefix;

    CreditorPublisher(
            Function<String, Producer<byte[], byte[]>> producers, SchemaIds schemas, Clock clock, String prefix) {
        this.producers = producers;
        this.writer = new EventWriter(schemas);
        this.clock = clock;
        this.prefix = prefix;
    }

    /**
     * Publishes them.
     *
     * @throws PublishingException when Kafka stops it; then nothing is published
     */
    // A send that fails makes the commit fail: nobody needs its future.
    @SuppressWarnings("FutureReturnValueIgnored")
    public void publish(Creditors creditors) {
        String topic = EventStreams.CREDITORS.topic(prefix);
        try (Producer<byte[], byte[]> producer = producers.apply(prefix + "publish-creditors")) {
            producer.initTransactions();
            producer.beginTransaction();
            int partitions = producer.partitionsFor(topic).size();
            for (CreditorSettings creditor : creditors.creditors()) {
                byte[] key = creditor.id().getBytes(StandardCharsets.UTF_8);
                byte[] value = writer.write(record(creditor), EventStreams.CREDITORS);
                producer.send(new ProducerRecord<>(topic, Keys.partition(key, partitions), key, value));
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new PublishingException("Kafka stopped the publishing (" + e.getMessage() + "). Run it again", e);
        }
    }

    Creditor record(CreditorSettings creditor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Creditor.newBuilder()
                .setEventId(EventRecords.eventId("creditor", creditor.toString()))
                .setOccurredAt(now)
                .setRecordedAt(now)
                .setVersion(now.toEpochMilli())
                .setCreditor(creditor.id())
                .setName(creditor.name())
                .setMarket(creditor.market())
                .setCurrency(creditor.currency())
                .setAccounts(
                        creditor.accounts().stream().map(AccountSettings::id).toList())
                .setPolicies(creditor.policies().stream()
                        .map(choice -> new PolicyChoice(choice.from(), choice.policy()))
                        .toList())
                .build();
    }
}
