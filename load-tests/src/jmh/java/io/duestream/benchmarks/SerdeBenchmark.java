package io.duestream.benchmarks;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.benchmarks.Accounts.Story;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaId;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Events to bytes in the wire format, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SerdeBenchmark {
    private static final List<EventStreams> STREAMS =
            List.of(EventStreams.INVOICES, EventStreams.PAYMENTS, EventStreams.INVOICE_STATUS);

    private final Registry registry = Registry.of(new MockSchemaRegistryClient());
    private final SchemaIds ids = SchemaIds.resolve(registry, "", STREAMS, SchemaIds.Registration.AUTOMATIC, null);
    private final SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults());
    private final EventWriter writer = new EventWriter(ids);
    private final List<Story> stories = Accounts.all();
    private final Wire<InvoiceEvent> invoices = new Wire<>(
            EventStreams.INVOICES,
            InvoiceEvent.class,
            stories.stream().map(Story::invoice).toList());
    private final Wire<PaymentEvent> payments = new Wire<>(
            EventStreams.PAYMENTS,
            PaymentEvent.class,
            stories.stream().map(story -> story.payments().getLast()).toList());
    private final Wire<InvoiceStatus> statuses =
            new Wire<>(EventStreams.INVOICE_STATUS, InvoiceStatus.class, new LedgerBenchmark().statuses());

    /** Events of a stream, as objects and as bytes. */
    private final class Wire<T extends SpecificRecord> {
        private final EventStreams stream;
        private final List<T> events;
        private final List<byte[]> values;
        private final EventReader<T> reader;
        private int next;

        Wire(EventStreams stream, Class<T> type, List<T> events) {
            this.stream = stream;
            this.events = events;
            this.values =
                    events.stream().map(event -> writer.write(event, stream)).toList();
            this.reader = new EventReader<>(type, schemas, ReadLimits.defaults());
        }

        byte[] write() {
            return writer.write(events.get(next()), stream);
        }

        Decoded<T> read() {
            return reader.read(values.get(next()), null);
        }

        private int next() {
            next = (next + 1) & (Accounts.COUNT - 1);
            return next;
        }

        /** A benchmark of unreadable records would measure nothing that matters. */
        void check() throws InterruptedException {
            schemas.awaitKnown(new SchemaId.Numbered(ids.of(stream).orElseThrow()), Duration.ofSeconds(10));
            if (events.size() != Accounts.COUNT || !(read() instanceof Decoded.Event<T>)) {
                throw new IllegalStateException(stream + " can't be read back: " + read());
            }
        }
    }

    /** Makes sure that what is measured is reading. */
    @Setup
    public void check() throws InterruptedException {
        invoices.check();
        payments.check();
        statuses.check();
    }

    /** Ends the thread that asks the registry. */
    @TearDown
    public void close() {
        schemas.close();
    }

    /** An invoice that is issued, to bytes. */
    @Benchmark
    public byte[] writeInvoice() {
        return invoices.write();
    }

    /** An invoice that is issued, from bytes. */
    @Benchmark
    public Decoded<InvoiceEvent> readInvoice() {
        return invoices.read();
    }

    /** A payment with its payer, to bytes. */
    @Benchmark
    public byte[] writePayment() {
        return payments.write();
    }

    /** A payment with its payer, from bytes. */
    @Benchmark
    public Decoded<PaymentEvent> readPayment() {
        return payments.read();
    }

    /** A change of an account by a payment, to bytes. */
    @Benchmark
    public byte[] writeInvoiceStatus() {
        return statuses.write();
    }

    /** A change of an account by a payment, from bytes. */
    @Benchmark
    public Decoded<InvoiceStatus> readInvoiceStatus() {
        return statuses.read();
    }
}
