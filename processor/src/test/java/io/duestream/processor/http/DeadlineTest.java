package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.http.Accounts.Answer;
import io.vertx.core.VertxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store that does not answer: whoever asks is told in time, and the event loop is never the one that waits. */
class DeadlineTest {
    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration BLOCKED = Duration.ofMillis(800);

    private final CountDownLatch release = new CountDownLatch(1);
    private final BlockedThreadWarnings warnings = BlockedThreadWarnings.listen();
    private final ProcessorHttp server = new ProcessorHttp(
            options(),
            new HttpSettings("127.0.0.1", 0, DEADLINE),
            key -> slow(),
            new Probes(List.of(), List.of()),
            List.of());

    /** Warns of an event loop that was busy for {@link #BLOCKED}. */
    private static VertxOptions options() {
        return ProcessorHttp.options()
                .setEventLoopPoolSize(1)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setMaxEventLoopExecuteTime(BLOCKED.toMillis())
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(100);
    }

    private Answer slow() {
        try {
            boolean released = release.await(3 * BLOCKED.toMillis(), TimeUnit.MILLISECONDS);
            return released ? new Answer.None() : new Answer.NotAvailable("never released");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotAvailable("interrupted");
        }
    }

    @AfterEach
    void close() {
        release.countDown();
        server.close();
        warnings.close();
    }

    @Test
    void shouldGiveUpInTimeAndKeepAnsweringOthersWhenStoreIsSlow() {
        // given
        CompletableFuture<HttpResponse<String>> slow =
                CompletableFuture.supplyAsync(() -> Client.get(server, "/invoices/acme/1"));

        // when
        List<Integer> meanwhile = new ArrayList<>();
        while (!slow.isDone()) {
            meanwhile.add(Client.get(server, "/live").statusCode());
        }

        // then
        HttpResponse<String> response = slow.join();
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("There was no answer in time");
        assertThat(Client.header(response, "Retry-After")).isEqualTo("2");
        assertThat(release.getCount()).isEqualTo(1);
        assertThat(meanwhile).isNotEmpty().containsOnly(200);
        assertThat(warnings.seen()).isEmpty();
    }

    @Test
    void shouldRefuseAtOnceWhenTooManyWait() {
        // given
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();

        // when
        for (int i = 0; i < 100; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> Client.get(server, "/invoices/acme/1"), Thread::startVirtualThread));
        }

        // then
        List<String> bodies = all.stream().map(one -> one.join().body()).toList();
        assertThat(bodies).allMatch(body -> body.contains("\"status\":503"));
        assertThat(bodies).anyMatch(body -> body.contains("Too many requests are waiting"));
        assertThat(bodies).anyMatch(body -> body.contains("no answer in time"));
        assertThat(warnings.seen()).isEmpty();
    }

    @Test
    void shouldHideDetailsWhenLookingUpFails() {
        // given
        try (ProcessorHttp broken = Client.server(key -> {
            throw new IllegalStateException("secret detail");
        })) {
            // when
            HttpResponse<String> response = Client.get(broken, "/invoices/acme/1");

            // then
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(Client.header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body()).doesNotContain("secret detail").contains("the log has the details");
        }
    }
}
