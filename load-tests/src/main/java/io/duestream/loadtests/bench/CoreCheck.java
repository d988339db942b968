package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a contender committed and says whether it is right: each account's versions in a row from 1, its last image what the job
 * makes of it, each payment placed once. It also weighs the records.
 */
final class CoreCheck {
    private final CoreJob job;
    private final Ending ending;
    private final byte[] versions;
    private final byte[] matches;
    private final AccountState[] states;
    private final Map<String, long[]> weights = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What must be true of an invoice when all is done. */
    interface Ending {
        boolean isPaid(long invoice);

        /** How often its account has changed; 0 if nothing was said of it. */
        int changes(long invoice);
    }

    /** Of the whole job. */
    CoreCheck(CoreJob job) {
        this(job, job.ending());
    }

    /** Of events that have the job's invoices, but another ending. */
    CoreCheck(CoreJob job, Ending ending) {
        this.job = job;
        this.ending = ending;
        versions = new byte[Math.toIntExact(job.invoices())];
        matches = new byte[versions.length];
        states = new AccountState[versions.length];
    }

    /** What was found. */
    record Found(Map<String, Double> figures, String wrong) {}

    /** Reads the outputs of a run; {@code whole} if it did the whole job. */
    Found check(BenchSite site, String outputPrefix, boolean whole) throws IOException {
        try (Registry registry = site.cluster().registry();
                SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            OutputReader<InvoiceStatus> statuses = new OutputReader<>(InvoiceStatus.class, schemas);
            OutputReader<Match> placed = new OutputReader<>(Match.class, schemas);
            TopicReader.read(
                    site,
                    EventStreams.INVOICE_STATUS.topic(outputPrefix),
                    record -> status(record, event(record, statuses)));
            TopicReader.read(
                    site, EventStreams.MATCHES.topic(outputPrefix), record -> match(record, event(record, placed)));
        }
        if (whole) {
            demandEnd();
        }
        return new Found(figures(), String.join("; ", wrong));
    }

    /** The event of a record; null, and a complaint, if it is none. */
    private <T extends SpecificRecord> @Nullable T event(
            ConsumerRecord<byte[], byte[]> record, OutputReader<T> reader) {
        Decoded<T> decoded = reader.read(record);
        if (decoded instanceof Decoded.Event<T>(T event)) {
            return event;
        }
        complain(invoice(record), "a record that can't be read: " + decoded);
        return null;
    }

    private void status(ConsumerRecord<byte[], byte[]> record, @Nullable InvoiceStatus status) {
        if (status == null) {
            return;
        }
        weigh("status " + status.getChange(), record);
        int invoice = invoice(record);
        versions[invoice]++;
        if (status.getVersion() != versions[invoice]) {
            complain(invoice, "version " + status.getVersion() + " where " + versions[invoice] + " must be");
        }
        AccountState state = status.getAfter().getState();
        states[invoice] = state;
        long open = ending.isPaid(invoice) && state == AccountState.PAID ? 0 : job.amount(invoice);
        if (state != AccountState.WAITING && status.getAfter().getPrincipalOpen() != open) {
            complain(invoice, status.getAfter().getPrincipalOpen() + " open where " + open + " must be");
        }
    }

    private void match(ConsumerRecord<byte[], byte[]> record, @Nullable Match match) {
        if (match == null) {
            return;
        }
        weigh("match", record);
        int invoice = (int) job.invoiceOf(match.getCreditor() + '|' + match.getReference());
        if (++matches[invoice] > 1 || match.getPrincipal() != job.amount(invoice)) {
            complain(invoice, "placed " + matches[invoice] + " times, " + match.getPrincipal());
        }
    }

    private int invoice(ConsumerRecord<byte[], byte[]> record) {
        return (int) job.invoiceOf(new String(record.key(), StandardCharsets.UTF_8));
    }

    private void demandEnd() {
        for (int invoice = 0; invoice < versions.length; invoice++) {
            boolean paid = ending.isPaid(invoice);
            int changes = ending.changes(invoice);
            AccountState state = changes == 0 ? null : paid ? AccountState.PAID : AccountState.OPEN;
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
