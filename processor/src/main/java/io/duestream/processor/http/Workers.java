package io.duestream.processor.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads for what may block, few and with a short queue: what can't be begun soon is refused at once. Platform threads, for
 * RocksDB's native calls pin virtual ones to their carrier.
 */
final class Workers implements AutoCloseable {
    private final Vertx vertx;
    private final Duration deadline;
    private final ThreadPoolExecutor pool;

    Workers(Vertx vertx, String name, int threads, int queue, Duration deadline) {
        this.vertx = vertx;
        this.deadline = deadline;
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().daemon().name(name + '-', 0).factory());
    }

    /**
     * Does the work on a thread of the pool; the result comes back on the caller's event loop. Fails with a {@link
     * java.util.concurrent.TimeoutException} after the deadline, and with a {@link RejectedExecutionException} if too much
     * is waiting already.
     */
    <T> Future<T> run(Supplier<T> work) {
        try {
            CompletableFuture<T> result =
                    CompletableFuture.supplyAsync(work, pool).orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return Future.fromCompletionStage(result, vertx.getOrCreateContext());
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
