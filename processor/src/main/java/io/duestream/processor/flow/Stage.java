package io.duestream.processor.flow;

import io.duestream.schemas.EventStreams;
import java.util.List;
import org.apache.kafka.streams.Topology;

/**
 * One box of the picture: a Kafka Streams application of its own.
 *
 * @param name its name, such as {@code ledger}
 * @param inputs streams that it reads side by side; equal partition counts
 * @param outputs streams that it writes
 * @param topology its topology
 */
public record Stage(String name, List<EventStreams> inputs, List<EventStreams> outputs, TopologyOf topology) {
    /** Makes a stage's topology. */
    @FunctionalInterface
    public interface TopologyOf {
        /** The topology with these means. */
        Topology with(StageMeans means);
    }
}
