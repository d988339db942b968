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
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a contender committed and says whether it is right: each account's versions in a row from 1, its last image what the job
 * makes of it, each payment placed once, each event answered once. It also weighs the records.
 */
final class CoreCheck {
    private final CoreJob job;
    private final Ending ending;
    private final byte[] versions;
    private final byte[] matches;
    private final AccountState[] states;
    private final BitSet answered = new BitSet();
    private final KindWeights weights = new KindWeights();
    private final List<String> wrong = new ArrayList<>();

    /** What must be true of an invoice when all is done. */
    interface Ending {
        boolean isPaid(long invoice);

        /** How often its account has changed; 0 if nothing was said of it. */
        int changes(long invoice);

        /** The invoice that the event at a place is about. */
        long invoiceAt(long place);
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

    /** Reads the outputs of a run that did the whole job. */
    Found whole(BenchSite site, String outputPrefix) throws IOException {
        read(site, outputPrefix);
        demandEnd();
        return found();
    }

    /** Reads the outputs of a run that was stopped; what lies before these offsets must have been answered, and what lies behind may be. */
    Found part(BenchSite site, String outputPrefix, Map<TopicPartition, Long> promised) throws IOException {
        read(site, outputPrefix);
        demandAnswers(Promised.of(job, promised));
        return found();
    }

    Found found() {
        return new Found(weights.figures(), String.join("; ", wrong));
    }

    private void read(BenchSite site, String outputPrefix) throws IOException {
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

    void status(ConsumerRecord<byte[], byte[]> record, @Nullable InvoiceStatus status) {
        if (status == null) {
            return;
        }
        weights.add("status " + status.getChange(), record);
        int invoice = invoice(record);
        noteAnswer(invoice, status.getCausedBy());
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

    void match(ConsumerRecord<byte[], byte[]> record, @Nullable Match match) {
        if (match == null) {
            return;
        }
        weights.add("match", record);
        int invoice = (int) job.invoiceOf(match.getCreditor() + '|' + match.getReference());
        if (++matches[invoice] > 1 || match.getPrincipal() != job.amount(invoice)) {
            complain(invoice, "placed " + matches[invoice] + " times, " + match.getPrincipal());
        }
    }

    private int invoice(ConsumerRecord<byte[], byte[]> record) {
        return (int) job.invoiceOf(new String(record.key(), StandardCharsets.UTF_8));
    }

    void demandEnd() {
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

    /** Of an event; a change without a cause comes from time, and its version tells if it is one too many. */
    private void noteAnswer(int invoice, @Nullable String causedBy) {
        if (causedBy == null) {
            return;
        }
        long place = job.placeOf(causedBy);
        if (place < 0 || place >= job.events() || ending.invoiceAt(place) != invoice) {
            complain(invoice, "an answer to " + causedBy + ", which is no event of it");
        } else if (answered.get((int) place)) {
            complain(invoice, "a second answer to " + causedBy);
        } else {
            answered.set((int) place);
        }
    }

    void demandAnswers(BitSet promised) {
        for (int place = promised.nextSetBit(0); place >= 0; place = promised.nextSetBit(place + 1)) {
            int invoice = (int) ending.invoiceAt(place);
            if (!answered.get(place)) {
                complain(invoice, "no answer to the event at place " + place + ", which is committed");
            } else if (job.streamAt(place) == EventStreams.PAYMENTS
                    && promised.get((int) job.issueOf(invoice))
                    && matches[invoice] == 0) {
                complain(invoice, "a payment that is committed is not placed");
            }
        }
    }

    private void complain(int invoice, String what) {
        if (wrong.size() < 5) {
            wrong.add("invoice " + invoice + ": " + what);
        }
    }
}
