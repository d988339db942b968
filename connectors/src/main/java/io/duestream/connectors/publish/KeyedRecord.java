package io.duestream.connectors.publish;

import io.duestream.schemas.EventStreams;
import org.apache.avro.specific.SpecificRecord;

/** A record with its stream and key, ready to be sent. */
record KeyedRecord(EventStreams stream, String key, SpecificRecord value) {}
