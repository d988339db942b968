package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether every account of the job is open with three entries, and what the store holds for each: its latest record in the log. */
final class StateCheck {
    private final StateJob job;
    private final int[] changes;
    private final int[] bytes;
    private String wrong = "";

    StateCheck(StateJob job) {
        this.job = job;
        changes = new int[Math.toIntExact(job.accounts())];
        bytes = new int[changes.length];
    }

    /** Reads the statuses of a run; returns how many there are, and their bytes. */
    Map<String, Double> statuses(BenchSite site, String prefix) throws IOException {
        long[] weight = new long[2];
        try (Registry registry = site.cluster().registry();
                SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            OutputReader<InvoiceStatus> reader = new OutputReader<>(InvoiceStatus.class, schemas);
            TopicReader.read(site, EventStreams.INVOICE_STATUS.topic(prefix), record -> {
                weight[0]++;
                weight[1] += record.serializedKeySize() + record.serializedValueSize();
                take(invoice(record), reader.read(record));
            });
        }
        for (int invoice = 0; invoice < changes.length; invoice++) {
            if (changes[invoice] != StateJob.ENTRIES) {
                complain(invoice, changes[invoice] + " changes where " + StateJob.ENTRIES + " must be");
            }
        }
        return Map.of(Measured.RECORDS_OUT, (double) weight[0], Measured.BYTES_OUT, (double) weight[1]);
    }

    private void take(int invoice, Decoded<InvoiceStatus> decoded) {
        changes[invoice]++;
        if (!(decoded instanceof Decoded.Event<InvoiceStatus>(InvoiceStatus status))) {
            complain(invoice, "a record that can't be read: " + decoded);
        } else if (status.getVersion() == StateJob.ENTRIES
                && (status.getAfter().getState() != AccountState.OPEN
                        || status.getAfter().getPrincipalOpen() != job.open(invoice))) {
            complain(invoice, "at its end " + status.getAfter());
        }
    }

    /** Bytes of key and value of the latest record of an account in the changelog, on average. */
    double stored(BenchSite site, String changelog) {
        TopicReader.read(
                site,
                changelog,
                record -> bytes[invoice(record)] =
                        record.serializedKeySize() + Math.max(0, record.serializedValueSize()));
        for (int invoice = 0; invoice < bytes.length; invoice++) {
            if (bytes[invoice] == 0) {
                complain(invoice, "nothing in the changelog");
            }
        }
        return Arrays.stream(bytes).average().orElse(0);
    }

    private int invoice(ConsumerRecord<byte[], byte[]> record) {
        return job.invoiceOf(new String(record.key(), StandardCharsets.UTF_8));
    }

    private void complain(int invoice, String what) {
        if (wrong.isEmpty()) {
            wrong = "invoice " + invoice + ": " + what;
        }
    }

    /** The first thing that was wrong; empty if all is right. */
    String wrong() {
        return wrong;
    }
}
