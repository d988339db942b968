package io.duestream.processor.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** The nodes of a topology as boxes, in columns from left to right. */
final class TopologyNodes {
    private TopologyNodes() {}

    /**
     * A box.
     *
     * @param style {@code topic} or {@code work}
     * @param column from 0; those that send stand left of those that get
     * @param labels its lines
     * @param stores stores in it
     * @param from names of the boxes that send to it
     */
    record Box(String name, String style, int column, List<String> labels, List<String> stores, List<String> from) {}

    static List<Box> of(TopologyDescription description) {
        List<Node> nodes = new ArrayList<>();
        for (Subtopology part : description.subtopologies()) {
            nodes.addAll(part.nodes());
        }
        for (GlobalStore global : description.globalStores()) {
            nodes.add(global.source());
            nodes.add(global.processor());
        }
        int last = nodes.stream().mapToInt(TopologyNodes::depth).max().orElse(0);
        return nodes.stream()
                .sorted(Comparator.comparing(Node::name))
                .map(node -> box(node, last))
                .toList();
    }

    private static Box box(Node node, int last) {
        List<String> from = names(node);
        return switch (node) {
            case Source source -> new Box(node.name(), "topic", 0, topics(source), List.of(), from);
            case Sink sink -> new Box(node.name(), "topic", last, List.of(topic(sink)), List.of(), from);
            case Processor processor ->
                new Box(
                        node.name(),
                        "work",
                        depth(node),
                        List.of(node.name()),
                        List.copyOf(new TreeSet<>(processor.stores())),
                        from);
            default -> throw new IllegalStateException("a node that is neither source, processor nor sink: " + node);
        };
    }

    private static List<String> names(Node node) {
        return node.predecessors().stream().map(Node::name).sorted().toList();
    }

    private static List<String> topics(Source source) {
        return source.topicSet() == null
                ? List.of(String.valueOf(source.topicPattern()))
                : List.copyOf(new TreeSet<>(source.topicSet()));
    }

    private static String topic(Sink sink) {
        return sink.topic() == null ? sink.name() + " (topic by record)" : sink.topic();
    }

    private static int depth(Node node) {
        return node.predecessors().stream()
                .mapToInt(before -> depth(before) + 1)
                .max()
                .orElse(0);
    }
}
