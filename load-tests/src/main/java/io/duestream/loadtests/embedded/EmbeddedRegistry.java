package io.duestream.loadtests.embedded;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Schema Registry in memory that answers over HTTP as Confluent's does. Tests may switch it off. */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final RegistryContents contents = new RegistryContents();
    private final int port;
    private HttpServer server;
    private volatile boolean answers = true;

    private EmbeddedRegistry(int port) throws IOException {
        this.server = listen(port);
        this.port = server.actualPort();
    }

    /** Starts on a free port. */
    public static EmbeddedRegistry start() throws IOException {
        return start(0);
    }

    /**
     * Starts on this port.
     *
     * @throws IOException if the port is taken
     */
    public static EmbeddedRegistry start(int port) throws IOException {
        return new EmbeddedRegistry(port);
    }

    /** The value of {@code schema.registry.url}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + port;
    }

    /** Whether requests are answered; if not, each gets 503. */
    public void answer(boolean whether) {
        answers = whether;
    }

    /** Closes the port: connections are refused. What is registered stays. */
    public void stopListening() throws IOException {
        await(server.close());
    }

    /** Opens the same port again. */
    public void listenAgain() throws IOException {
        server = listen(port);
    }

    private HttpServer listen(int wanted) throws IOException {
        return await(vertx.createHttpServer()
                .requestHandler(RegistryRoutes.on(vertx, contents, () -> answers))
                .listen(wanted, Loopback.HOST));
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | RuntimeException failed) {
            throw new IOException("The embedded registry can't listen or close: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() throws IOException {
        await(vertx.close());
    }
}
