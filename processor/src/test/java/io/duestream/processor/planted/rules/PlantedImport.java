package io.duestream.processor.planted.rules;

import org.apache.kafka.streams.KeyValue;

/** A rule that knows Kafka. */
record PlantedImport(KeyValue<String, String> pair) {}
