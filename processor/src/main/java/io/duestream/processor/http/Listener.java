package io.duestream.processor.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens the port, with limits on what a request may be. */
final class Listener {
    private static final int LINE_MAX = 2048;
    private static final int HEADERS_MAX = 8192;
    private static final int IDLE_SECONDS = 60;
    private static final int WAIT_SECONDS = 10;

    private Listener() {}

    static HttpServer listen(Vertx vertx, HttpSettings settings, Router router) {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxInitialLineLength(LINE_MAX)
                .setMaxHeaderSize(HEADERS_MAX)
                .setIdleTimeout(IDLE_SECONDS)
                .setHttp2ClearTextEnabled(false);
        HttpServer server =
                vertx.createHttpServer(options).requestHandler(router).invalidRequestHandler(Listener::refuse);
        return await(
                server.listen(settings.port(), settings.host()),
                "HTTP can't listen on " + settings.host() + ':' + settings.port()
                        + "; choose another port or address, or stop what listens there");
    }

    /** What the parser could not read. */
    private static void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        Reply reply;
        if (cause instanceof TooLongHttpLineException) {
            reply = Reply.problem(414, "The address is longer than " + LINE_MAX + " characters.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            reply = Reply.problem(431, "The headers are larger than " + HEADERS_MAX + " bytes.");
        } else {
            reply = Reply.problem(400, "This is not a well-formed HTTP/1.1 request.");
        }
        reply.sendAndClose(request);
    }

    static <T> T await(Future<T> future, String failure) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(failure + ": " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(failure + " within " + WAIT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure + ": interrupted", e);
        }
    }
}
