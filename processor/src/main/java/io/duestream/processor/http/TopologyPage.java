package io.duestream.processor.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The flow as a page of its own: no scripts, nothing loaded from elsewhere. */
final class TopologyPage {
    private static final String TEMPLATE = "topology.html";

    private TopologyPage() {}

    static String of(List<StageTopology> stages) {
        return template()
                .replace("{{stages}}", stages.stream().map(TopologyPage::stage).collect(Collectors.joining()));
    }

    private static String stage(StageTopology stage) {
        return "<h2>Stage " + escaped(stage.stage()) + "</h2>\n<div class=\"scroll\">"
                + new TopologyDrawing(TopologyNodes.of(stage.description())).svg() + "</div>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream in = TopologyPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
