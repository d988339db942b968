package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.lives.Events;
import io.duestream.processor.ProcessorApp;
import io.duestream.processor.Settings;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's HTTP side over real stores: two instances, each of which answers for both. */
class LookUpTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldAnswerFromTheInstanceThatHasTheAccount(@TempDir Path state) throws Exception {
        // given
        try (TestCluster cluster = TestCluster.embedded(4);
                ProcessorApp one = app(cluster, state.resolve("one"));
                ProcessorApp two = app(cluster, state.resolve("two"))) {
            one.start();
            two.start();
            for (int number = 1; number <= 20; number++) {
                Events events = new Events("acme", Integer.toString(1000 + number), NOW);
                cluster.send(
                        EventStreams.INVOICES,
                        "acme|" + (1000 + number),
                        events.issued("i" + number, 49_900, DAY, DAY.plusDays(14)));
                cluster.send(
                        EventStreams.PAYMENTS, "acme|" + (1000 + number), events.received("p" + number, 10_000, DAY));
            }
            cluster.flush();

            // then
            for (ProcessorApp instance : new ProcessorApp[] {one, two}) {
                for (int number = 1; number <= 20; number++) {
                    String path = "/invoices/acme/00%20" + (1000 + number);
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(get(instance, path).body())
                                    .contains("\"principalOpen\":{\"minor\":39900")
                                    .contains("ahead of the committed output"));
                }
            }
            assertThat(get(one, "/invoices/acme/999").statusCode()).isEqualTo(404);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(get(one, "/ready").statusCode()).isEqualTo(200));
            assertThat(get(two, "/live").statusCode()).isEqualTo(200);
            assertThat(get(one, "/metrics").body()).contains("kafka_stream");
            assertThat(get(one, "/topology").body()).contains("ledger-accounts");
            cluster.registry.answer(false);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(get(one, "/ready").statusCode()).isEqualTo(503));
        }
    }

    private static ProcessorApp app(TestCluster cluster, Path state) {
        return new ProcessorApp(new Settings(Map.of(
                "bootstrap.servers",
                cluster.bootstrap,
                "schema.registry.url",
                cluster.registry.url(),
                "state.dir",
                state.toString(),
                "num.standby.replicas",
                "0",
                "duestream.http.port",
                "0",
                "duestream.payer.hash.key",
                "test",
                "duestream.clock",
                "fixed:" + NOW)));
    }

    private HttpResponse<String> get(ProcessorApp app, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + app.httpPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
