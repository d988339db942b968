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
 * 1 payments ──┼─> 2 ledger ──┤
 * 1 outcomes ──┘              └─> 4 invoices-again, payments-again, outcomes-again (once, when the key was wrong)
 * </pre>
 */
public final class LedgerStage {
    /** The stage's name: part of its {@code application.id}, its threads and its dead letters. */
    public static final String NAME = "ledger";

    private static final String PROCESSOR = "2-ledger";

    static final List<EventStreams> INPUTS =
            List.of(EventStreams.INVOICES, EventStreams.PAYMENTS, EventStreams.OUTCOMES);

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
        Topology topology = new Topology();
        for (EventStreams in : INPUTS) {
            topology.addSource("1-" + in.streamName(), in.topic(means.prefix()));
        }
        String[] sources = INPUTS.stream().map(in -> "1-" + in.streamName()).toArray(String[]::new);
        topology.addProcessor(PROCESSOR, new Supplier(means, new LedgerStores(means.accountsStore())), sources);
        for (EventStreams out : OUTPUTS) {
            topology.addSink(out.streamName(), out.topic(means.prefix()), PROCESSOR);
        }
        for (EventStreams in : INPUTS) {
            topology.addSink(Rerouting.sink(in), in.topic(means.prefix()), PROCESSOR);
        }
        return topology;
    }

    private record Supplier(StageMeans means, LedgerStores ledgerStores)
            implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new LedgerProcessor(means, ledgerStores);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return ledgerStores.all();
        }
    }
}
