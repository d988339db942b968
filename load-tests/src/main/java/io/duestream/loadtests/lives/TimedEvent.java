package io.duestream.loadtests.lives;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * Something that happened.
 *
 * @param happenedAt business instant before which nobody can know it
 * @param fact an {@code InvoiceEvent}, a {@code PaymentEvent} or an {@code OutcomeEvent}
 */
public record TimedEvent(Instant happenedAt, SpecificRecord fact) {}
