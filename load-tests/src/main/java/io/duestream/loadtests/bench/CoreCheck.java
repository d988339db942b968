package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a contender committed and says whether it is right: each account's versions in a row from 1, its last image what the job
 * makes of it, each payment placed once. It also weighs the records.
 */
final class CoreCheck {
    private static final Duration POLL = Duration.ofMillis(500);

    private final CoreJob job;
    private final byte[] versions;
    private final byte[] matches;
    private final AccountState[] states;
    private final Map<String, long[]> weights = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    CoreCheck(CoreJob job) {
        this.job = job;
        versions = new byte[Math.toIntExact(job.invoices())];
        matches = new byte[versions.length];
        states = new AccountState[versions.length];
    }

    /** What was found. */
    record Found(Map<String, Double> figures, String wrong) {}

    /** Reads the outputs of a run; {@code whole} if it did the whole job. */
    Found check(BenchSite site, String outputPrefix, boolean whole) throws IOException, InterruptedException {
        try (Registry registry = site.cluster().registry();
                SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            EventReader<InvoiceStatus> statuses =
                    new EventReader<>(InvoiceStatus.class, schemas, ReadLimits.defaults());
            EventReader<Match> placed = new EventReader<>(Match.class, schemas, ReadLimits.defaults());
            read(site, EventStreams.INVOICE_STATUS.topic(outputPrefix), record -> status(record, statuses));
            read(site, EventStreams.MATCHES.topic(outputPrefix), record -> match(record, placed));
        }
        if (whole) {
            demandEnd();
        }
        return new Found(figures(), String.join("; ", wrong));
    }

    @FunctionalInterface
    private interface Taker {
        /** False if its schema is not known yet. */
        boolean take(ConsumerRecord<byte[], byte[]> record);
    }

    private void read(BenchSite site, String topic, Taker taker) throws InterruptedException {
        Map<String, Object> settings = site.cluster().kafka();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    while (!taker.take(record)) {
                        Thread.sleep(10);
                    }
                }
            }
        }
    }

    private boolean status(ConsumerRecord<byte[], byte[]> record, EventReader<InvoiceStatus> reader) {
        return switch (reader.read(record.value(), null)) {
            case Decoded.Event<InvoiceStatus>(InvoiceStatus status) -> {
                weigh("status " + status.getChange(), record);
                int invoice = invoice(record);
                versions[invoice]++;
                if (status.getVersion() != versions[invoice]) {
                    complain(invoice, "version " + status.getVersion() + " where " + versions[invoice] + " must be");
                }
                states[invoice] = status.getAfter().getState();
                long open = invoice < job.rounds() && states[invoice] == AccountState.PAID ? 0 : job.amount(invoice);
                boolean waits = states[invoice] == AccountState.WAITING;
                if (!waits && status.getAfter().getPrincipalOpen() != open) {
                    complain(invoice, status.getAfter().getPrincipalOpen() + " open where " + open + " must be");
                }
                yield true;
            }
            case Decoded.Waiting<InvoiceStatus> waiting -> false;
            case Decoded.Broken<InvoiceStatus> broken -> {
                wrong.add(broken.reason());
                yield true;
            }
        };
    }

    private boolean match(ConsumerRecord<byte[], byte[]> record, EventReader<Match> reader) {
        return switch (reader.read(record.value(), null)) {
            case Decoded.Event<Match>(Match match) -> {
                weigh("match", record);
                int invoice = (int) job.invoiceOf(match.getCreditor() + '|' + match.getReference());
                if (++matches[invoice] > 1 || match.getPrincipal() != job.amount(invoice)) {
                    complain(invoice, "placed " + matches[invoice] + " times, " + match.getPrincipal());
                }
                yield true;
            }
            case Decoded.Waiting<Match> waiting -> false;
            case Decoded.Broken<Match> broken -> {
                wrong.add(broken.reason());
                yield true;
            }
        };
    }

    private int invoice(ConsumerRecord<byte[], byte[]> record) {
        return (int) job.invoiceOf(new String(record.key(), StandardCharsets.UTF_8));
    }

    private void demandEnd() {
        for (int invoice = 0; invoice < versions.length; invoice++) {
            boolean paid = invoice < job.rounds();
            int changes = 1 + (paid ? 1 : 0) + (invoice >= job.open() ? 1 : 0);
            AccountState state = paid ? AccountState.PAID : AccountState.OPEN;
            if (versions[invoice] != changes || states[invoice] != state || matches[invoice] != (paid ? 1 : 0)) {
                complain(
                        invoice,
                        states[invoice] + " after " + versions[invoice] + " changes and " + matches[invoice]
                                + " matches where " + state + " after " + changes + " must be");
            }
        }
    }

    private void weigh(String kind, ConsumerRecord<byte[], byte[]> record) {
        long[] weight = weights.computeIfAbsent(kind, first -> new long[2]);
        weight[0]++;
        weight[1] += record.serializedKeySize() + record.serializedValueSize();
    }

    private void complain(int invoice, String what) {
        if (wrong.size() < 5) {
            wrong.add("invoice " + invoice + ": " + what);
        }
    }

    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double records = 0;
        double bytes = 0;
        for (Map.Entry<String, long[]> kind : weights.entrySet()) {
            records += kind.getValue()[0];
            bytes += kind.getValue()[1];
            figures.put("bytes a record of " + kind.getKey(), (double) kind.getValue()[1] / kind.getValue()[0]);
        }
        figures.put(Measured.RECORDS_OUT, records);
        figures.put(Measured.BYTES_OUT, bytes);
        return figures;
    }
}
