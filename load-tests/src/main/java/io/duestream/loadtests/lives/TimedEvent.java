package io.duestream.loadtests.lives;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * Something that happened.
 *
 * @param happenedAt business instant before which nobody can know it
 * @param fact an {@code InvoiceEvent} or a {@code PaymentEvent}
 */
public record TimedEvent(Instant happenedAt, SpecificRecord fact) {}
