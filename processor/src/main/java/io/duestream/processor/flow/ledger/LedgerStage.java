package io.duestream.processor.flow.ledger;

import io.duestream.schemas.EventStreams;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The LEDGER stage. Its numbers are those of the picture in {@code processor/README.md}.
 *
 * <pre>
 * 1 invoices ──┐              ┌─> 3 invoice-status, matches, unmatched, reminders, escalations, dead-letters
 * 1 payments ──┴─> 2 ledger ──┴─> 4 invoices-again, payments-again (once, when the key was wrong)
 * </pre>
 */
public final class LedgerStage {
    /** The stage's name: part of its {@code application.id}, its threads and its dead letters. */
    public static final String NAME = "ledger";

    private static final String PROCESSOR = "ledger";

    private LedgerStage() {}

    /** The topology. */
    public static Topology topology(LedgerSettings settings) {
        Topology topology = new Topology();
        topology.addSource("invoices-in", EventStreams.INVOICES.topic(settings.prefix()));
        topology.addSource("payments-in", EventStreams.PAYMENTS.topic(settings.prefix()));
        topology.addProcessor(PROCESSOR, new Supplier(settings), "invoices-in", "payments-in");
        for (EventStreams out : List.of(
                EventStreams.INVOICE_STATUS,
                EventStreams.MATCHES,
                EventStreams.UNMATCHED,
                EventStreams.REMINDERS,
                EventStreams.ESCALATIONS,
                EventStreams.DEAD_LETTERS)) {
            topology.addSink(out.streamName(), out.topic(settings.prefix()), PROCESSOR);
        }
        topology.addSink(
                Rerouting.sink(EventStreams.INVOICES), EventStreams.INVOICES.topic(settings.prefix()), PROCESSOR);
        topology.addSink(
                Rerouting.sink(EventStreams.PAYMENTS), EventStreams.PAYMENTS.topic(settings.prefix()), PROCESSOR);
        return topology;
    }

    private record Supplier(LedgerSettings settings) implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new LedgerProcessor(settings);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return LedgerStores.all();
        }
    }
}
