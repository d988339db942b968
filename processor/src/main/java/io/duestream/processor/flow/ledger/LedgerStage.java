package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.Stage;
import io.duestream.processor.flow.StageMeans;
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

    private static final String PROCESSOR = "2-ledger";

    static final List<EventStreams> INPUTS = List.of(EventStreams.INVOICES, EventStreams.PAYMENTS);

    private static final List<EventStreams> OUTPUTS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    private LedgerStage() {}

    /** The stage as it is listed. */
    public static Stage stage() {
        return new Stage(NAME, INPUTS, OUTPUTS, LedgerStage::topology);
    }

    /** The topology. */
    public static Topology topology(StageMeans means) {
        String invoices = EventStreams.INVOICES.topic(means.prefix());
        String payments = EventStreams.PAYMENTS.topic(means.prefix());
        Topology topology = new Topology();
        topology.addSource("1-invoices", invoices);
        topology.addSource("1-payments", payments);
        topology.addProcessor(PROCESSOR, new Supplier(means), "1-invoices", "1-payments");
        for (EventStreams out : OUTPUTS) {
            topology.addSink(out.streamName(), out.topic(means.prefix()), PROCESSOR);
        }
        topology.addSink(Rerouting.sink(EventStreams.INVOICES), invoices, PROCESSOR);
        topology.addSink(Rerouting.sink(EventStreams.PAYMENTS), payments, PROCESSOR);
        return topology;
    }

    private record Supplier(StageMeans means) implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new LedgerProcessor(means);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return LedgerStores.all();
        }
    }
}
