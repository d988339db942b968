package io.duestream.processor.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address leads where, and what is said of requests that lead nowhere. */
record Routes(
        Metrics metrics,
        Workers scrapers,
        AccountRoute accounts,
        HealthRoute live,
        HealthRoute ready,
        TopologyRoute topology) {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().order(-1).handler(metrics::time).handler(Routes::guard);
        get(router, "/invoices/:creditor/:reference", accounts::handle);
        get(router, "/live", live::handle);
        get(router, "/ready", ready::handle);
        get(router, "/metrics", context -> metrics.handle(context, scrapers));
        get(router, "/topology", topology::handle);
        router.errorHandler(400, refusal(400, "The address is not well formed: encode what is not a letter or digit."));
        router.errorHandler(
                404,
                refusal(
                        404,
                        "There is /invoices/{creditor}/{reference}, /live, /ready, /metrics and"
                                + " /topology. Is a / in the reference written as %2F?"));
        router.errorHandler(405, context -> {
            context.response().putHeader("Allow", "GET, HEAD");
            Reply.problem(405, "This address is only read, with GET or HEAD.").send(context.response());
        });
        router.errorHandler(500, Routes::failed);
        return router;
    }

    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
    }

    private static Handler<RoutingContext> refusal(int status, String detail) {
        Reply reply = Reply.problem(status, detail);
        return context -> reply.send(context.response());
    }

    /** Headers that every answer has; and nothing here takes a body. */
    private static void guard(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        if (hasBody(context.request())) {
            Reply.problem(413, "Nothing here takes a body: send the request without one.")
                    .sendAndClose(context.request());
        } else {
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof TimeoutException) {
            Reply.later("There was no answer in time: the store is busy.").send(context.response());
        } else if (failure instanceof RejectedExecutionException) {
            Reply.later("Too many requests are waiting already.").send(context.response());
        } else {
            LOG.error("a request for {} failed", context.currentRoute(), failure);
            Reply.problem(500, "This is a mistake of ours; the log has the details.")
                    .send(context.response());
        }
    }
}
