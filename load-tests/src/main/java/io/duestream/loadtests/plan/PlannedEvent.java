package io.duestream.loadtests.plan;

import io.duestream.schemas.EventStreams;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event to publish.
 *
 * @param number unique in the run and the place at which the event is published for the first time, counted from 0 over all legs; {@link
 *     Plan#numberOf} reads it from the event's id
 * @param again whether it was published before: number and bytes are those of the first time
 * @param stream {@code INVOICES} or {@code PAYMENTS}
 * @param key record key
 * @param event an {@code InvoiceEvent} or a {@code PaymentEvent}
 * @param everyPartition whether it goes to every partition of the stream (a feed mark) instead of the key's
 */
public record PlannedEvent(
        long number, boolean again, EventStreams stream, String key, SpecificRecord event, boolean everyPartition) {}
