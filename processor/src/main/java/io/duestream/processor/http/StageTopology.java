package io.duestream.processor.http;

import org.apache.kafka.streams.TopologyDescription;

/**
 * The flow inside one stage.
 *
 * @param stage the stage's name
 * @param description its topology
 */
public record StageTopology(String stage, TopologyDescription description) {}
