package io.duestream.peers.streams;

import io.duestream.peers.app.Contract;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Matches;
import io.duestream.peers.streams.state.Delivery;
import io.duestream.peers.streams.state.IssuedInvoice;
import io.duestream.peers.streams.state.NumberedAccount;
import io.duestream.peers.streams.state.Payments;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The job as the DSL's tutorials would build it.
 *
 * <pre>
 * invoices ─> table ──┐
 * payments ─> table ──┼─ outer joins ─> picture ─> numbering (store, scan for what is due) ──┬─> invoice-status
 * outcomes ─> table ──┘                                                                     └─> matches
 * </pre>
 */
final class TwinTopology {
    private final StreamsBuilder builder = new StreamsBuilder();
    private final JobSettings settings;
    private final Contract contract;

    private TwinTopology(JobSettings settings, Contract contract) {
        this.settings = settings;
        this.contract = contract;
    }

    static Topology of(JobSettings settings, Contract contract) {
        return new TwinTopology(settings, contract).build();
    }

    private Topology build() {
        KTable<String, IssuedInvoice> invoices = grouped(EventStreams.INVOICES, InvoiceEvent.class)
                .aggregate(
                        () -> null,
                        (key, event, row) -> Tables.add(event, row),
                        stored("invoices", IssuedInvoice.class));
        KTable<String, Payments> payments = grouped(EventStreams.PAYMENTS, PaymentEvent.class)
                .aggregate(() -> null, (key, event, row) -> Tables.add(event, row), stored("payments", Payments.class));
        KTable<String, Delivery> deliveries = grouped(EventStreams.OUTCOMES, OutcomeEvent.class)
                .aggregate(
                        () -> null, (key, event, row) -> Tables.add(event, row), stored("deliveries", Delivery.class));

        KTable<String, Picture> pictures = invoices.outerJoin(
                        payments, (invoice, paid) -> new Picture(invoice, paid, null), Named.as("with-payments"))
                .outerJoin(deliveries, TwinTopology::joined, Named.as("with-deliveries"));

        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Numbering.STORE),
                Serdes.String(),
                StateSerde.of(NumberedAccount.class)));
        Duration scanPeriod = Duration.ofMillis(settings.dueScanMillis());
        KStream<String, Decision> decisions = pictures.toStream(Named.as("pictures"))
                .process(() -> new Numbering(scanPeriod), Named.as("numbering"), Numbering.STORE);
        publish(decisions);
        return builder.build();
    }

    private static Picture joined(Picture picture, Delivery delivery) {
        return picture == null ? new Picture(null, null, delivery) : picture.with(delivery);
    }

    private <T extends SpecificRecord> KGroupedStream<String, T> grouped(EventStreams stream, Class<T> type) {
        Serde<T> serde = AvroSerdes.reading(type, contract);
        return builder.stream(stream.topic(settings.inputPrefix()), Consumed.with(Serdes.String(), serde))
                .groupByKey(Grouped.with(stream.streamName(), Serdes.String(), serde));
    }

    private static <T extends SpecificRecord> Materialized<String, T, KeyValueStore<Bytes, byte[]>> stored(
            String name, Class<T> type) {
        return Materialized.<String, T, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.of(type));
    }

    private void publish(KStream<String, Decision> decisions) {
        decisions
                .mapValues(Decision::status, Named.as("statuses"))
                .to(topic(EventStreams.INVOICE_STATUS), produced(EventStreams.INVOICE_STATUS));
        decisions
                .flatMap(
                        (key, decision) -> decision.matches().stream()
                                .map(match -> KeyValue.pair(Matches.key(match), match))
                                .toList(),
                        Named.as("matches"))
                .to(topic(EventStreams.MATCHES), produced(EventStreams.MATCHES));
    }

    private String topic(EventStreams stream) {
        return stream.topic(settings.outputPrefix());
    }

    private <T extends SpecificRecord> Produced<String, T> produced(EventStreams stream) {
        return Produced.with(Serdes.String(), AvroSerdes.<T>writing(stream, contract));
    }
}
