package io.duestream.processor.http;

import io.duestream.processor.http.BackgroundChecks.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** {@code GET /live} and {@code GET /ready}: 200 while all checks are good, else 503; each check by name. */
final class HealthRoute {
    private final BackgroundChecks checks;

    HealthRoute(BackgroundChecks checks) {
        this.checks = checks;
    }

    private record Health(String status, List<CheckPart> checks) {}

    private record CheckPart(String name, String status, String reason) {}

    void handle(RoutingContext context) {
        List<Outcome> outcomes = checks.outcomes();
        boolean good = outcomes.stream().allMatch(outcome -> outcome.verdict().good());
        Health health = new Health(
                status(good), outcomes.stream().map(HealthRoute::part).toList());
        new Reply(good ? 200 : 503, Reply.JSON, Buffer.buffer(Json.text(health)), null).send(context.response());
    }

    private static CheckPart part(Outcome outcome) {
        return new CheckPart(
                outcome.name(),
                status(outcome.verdict().good()),
                outcome.verdict().reason());
    }

    private static String status(boolean good) {
        return good ? "UP" : "DOWN";
    }
}
