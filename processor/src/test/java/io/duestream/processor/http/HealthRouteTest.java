package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.processor.http.Check.Verdict;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRouteTest {
    private final AtomicReference<State> ledger = new AtomicReference<>(State.CREATED);
    private final AtomicReference<Verdict> broker = new AtomicReference<>(Verdict.bad("no node answers"));
    private final ProcessorHttp server = new ProcessorHttp(
            HttpSettings.local(0),
            Accounts.notAvailable("This instance runs no ledger."),
            new Probes(
                    List.of(StageChecks.alive("ledger", ledger::get)),
                    List.of(StageChecks.running("ledger", ledger::get), new Check("broker", broker::get))),
            List.of());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldNameEachCheckWhenNotReady() {
        // when
        await().untilAsserted(() -> assertThat(ready().body()).contains("no node answers"));
        HttpResponse<String> response = ready();

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(response.body())
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":["
                        + "{\"name\":\"ledger\",\"status\":\"DOWN\",\"reason\":\"not started yet\"},"
                        + "{\"name\":\"broker\",\"status\":\"DOWN\",\"reason\":\"no node answers\"}]}");
    }

    @Test
    void shouldBecomeReadyOnlyWhenAllChecksAreGood() {
        // given
        broker.set(Verdict.good("answers"));
        await().untilAsserted(() -> assertThat(ready().body()).contains("answers"));
        assertThat(ready().statusCode()).isEqualTo(503);

        // when
        ledger.set(State.RUNNING);

        // then
        await().untilAsserted(() -> assertThat(ready().statusCode()).isEqualTo(200));
        ledger.set(State.REBALANCING);
        await().untilAsserted(() -> assertThat(ready().statusCode()).isEqualTo(503));
        assertThat(Client.get(server, "/live").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotBeLiveWhenThreadsDied() {
        // given
        assertThat(Client.get(server, "/live").statusCode()).isEqualTo(200);

        // when
        ledger.set(State.ERROR);

        // then
        await().untilAsserted(() ->
                assertThat(Client.get(server, "/live").statusCode()).isEqualTo(503));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, true, false",
        "REBALANCING, true, false",
        "RUNNING, true, true",
        "PENDING_SHUTDOWN, true, false",
        "NOT_RUNNING, true, false",
        "PENDING_ERROR, false, false",
        "ERROR, false, false"
    })
    void shouldJudgeEveryStateOfStage(State state, boolean alive, boolean running) {
        assertThat(StageChecks.alive("s", () -> state).question().get().good()).isEqualTo(alive);
        assertThat(StageChecks.running("s", () -> state).question().get().good())
                .isEqualTo(running);
    }

    private HttpResponse<String> ready() {
        return Client.get(server, "/ready");
    }
}
