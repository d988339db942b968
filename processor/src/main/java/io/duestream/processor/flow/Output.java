package io.duestream.processor.flow;

import io.duestream.schemas.EventStreams;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event on its way out.
 *
 * @param stream where it goes
 * @param key its record key
 * @param event what it says
 */
public record Output(EventStreams stream, String key, SpecificRecord event) {}
