package io.duestream.peers.job;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.serde.SchemaCache;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Input records as facts. One belongs to one thread. */
public final class FactReader {
    private final EventDecoder<InvoiceEvent> invoices;
    private final EventDecoder<PaymentEvent> payments;
    private final EventDecoder<OutcomeEvent> outcomes;
    private final Facts facts = new Facts();

    /** A reader that asks the registry behind this cache for schemas. */
    public FactReader(SchemaCache schemas) {
        invoices = new EventDecoder<>(InvoiceEvent.class, schemas);
        payments = new EventDecoder<>(PaymentEvent.class, schemas);
        outcomes = new EventDecoder<>(OutcomeEvent.class, schemas);
    }

    /** What a record tells; null if it is no part of the job. */
    public @Nullable Arrival read(EventStreams stream, String key, byte[] value) {
        return switch (stream) {
            case INVOICES -> {
                InvoiceEvent event = invoices.read(value);
                yield arrival(key, facts.of(event), event.getEventId(), event.getOccurredAt());
            }
            case PAYMENTS -> {
                PaymentEvent event = payments.read(value);
                yield arrival(key, facts.of(event), event.getEventId(), event.getOccurredAt());
            }
            case OUTCOMES -> {
                OutcomeEvent event = outcomes.read(value);
                yield arrival(key, facts.of(event), event.getEventId(), event.getOccurredAt());
            }
            default -> throw new IllegalArgumentException(stream + " is no input of the job");
        };
    }

    private static @Nullable Arrival arrival(String key, @Nullable Fact fact, String eventId, Instant occurredAt) {
        return fact == null ? null : new Arrival(key, fact, new Cause(eventId, occurredAt, Instant.now()));
    }
}
