package io.duestream.processor.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Collectors;

/** {@code GET /topology}: the flow of each stage as text, or as a page with its picture. */
final class TopologyRoute {
    private final Reply text;
    private final Reply page;

    TopologyRoute(List<StageTopology> stages) {
        String described = stages.stream()
                .map(stage -> "Stage " + stage.stage() + "\n" + stage.description())
                .collect(Collectors.joining("\n"));
        text = Reply.ok(Reply.TEXT, described);
        page = Reply.ok("text/html; charset=utf-8", TopologyPage.of(stages));
    }

    void handle(RoutingContext context) {
        context.response().putHeader("Vary", "Accept");
        (Accepts.page(context) ? page : text).send(context.response());
    }
}
