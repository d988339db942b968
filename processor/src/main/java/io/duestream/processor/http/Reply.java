package io.duestream.processor.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param type media type of the body
 * @param body what it says
 * @param retryAfter seconds after which to ask again, as a header; null for none
 */
record Reply(int status, String type, Buffer body, @Nullable String retryAfter) {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROBLEM = "application/problem+json";
    private static final String RETRY_SECONDS = "2";

    static Reply ok(String type, String body) {
        return new Reply(200, type, Buffer.buffer(body), null);
    }

    /** What went wrong and what to do, as RFC 9457 has it. */
    static Reply problem(int status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
        problem.put("status", status);
        problem.put("detail", detail);
        return new Reply(status, PROBLEM, Buffer.buffer(Json.text(problem)), null);
    }

    /** Not now, but soon. */
    static Reply later(String detail) {
        Reply problem = problem(503, detail);
        return new Reply(problem.status, problem.type, problem.body, RETRY_SECONDS);
    }

    /** Sends it and hangs up: what else the client has sent is not read. */
    void sendAndClose(HttpServerRequest request) {
        send(request.response().putHeader("Connection", "close"))
                .onComplete(sent -> request.connection().close());
    }

    Future<Void> send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(status).putHeader("Content-Type", type);
        if (retryAfter != null) {
            response.putHeader("Retry-After", retryAfter);
        }
        return response.end(body);
    }
}
